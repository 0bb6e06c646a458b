using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Documents.Writing;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>How the head and the foot of a unit's paper are worded by Decree 30/2020.</summary>
internal static class PaperWords
{
    public const string Subject = "Kết quả công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở";

    public static bool IsCommittee(UnitRow unit) => AgencyWords.IsCommittee(unit);

    public static string Agency(UnitRow unit, Locality locality) => AgencyWords.Head(unit, locality);

    public static PaperSignature Signature(UnitRow unit, bool byDeputy, string? name)
    {
        var (capacity, title) = AgencyWords.Signer(unit, byDeputy);
        return new PaperSignature(capacity, title, name);
    }

    public static IEnumerable<PaperBlock> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
        .Select(line => line[0] is '-' or '•' ? new PaperBullet(line[1..].Trim()) : (PaperBlock)new PaperParagraph(line));

    /// <summary>"Kế hoạch số 42/KH-UBND ngày …" of the plans whose regimes fall on the period.</summary>
    public static async Task<IReadOnlyList<string>> BasesAsync(AppDbContext db, Period period, CancellationToken cancellation)
    {
        var plans = db.Set<Regime>().Where(regime => regime.Year == period.Year).Select(regime => regime.PlanId);
        var rows = await (
            from plan in db.Set<PlanRow>()
            join unit in db.Set<UnitRow>() on plan.IssuerUnitId equals unit.Id
            where plans.Contains(plan.Id)
            orderby plan.IssuedOn, plan.Id
            select new { plan.Number, plan.IssuedOn, plan.Title, Issuer = unit.Name }).ToListAsync(cancellation);
        return [.. rows.Select(plan =>
        {
            var number = plan.Number is null ? "" : $" số {plan.Number}";
            var day = plan.IssuedOn is { } issued ? $" {Vn.FormalDay(issued)}" : "";
            return $"Căn cứ Kế hoạch{number}{day} của {plan.Issuer} về {char.ToLower(plan.Title[0], System.Globalization.CultureInfo.InvariantCulture)}{plan.Title[1..]}";
        })];
    }
}
