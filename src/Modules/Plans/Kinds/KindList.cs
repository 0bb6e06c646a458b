using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <param name="Works">Items of its own: projects, improvement measures.</param>
internal sealed record KindRow(
    Guid Id, string Title, string Type, string? Number, DateOnly? IssuedOn, int Year, int? UntilYear, string Issuer, int Works, int WorksDone, long? Budget, DateOnly? CheckedOn, bool IsInOrder, string? Extra)
{
    public string Label => Plan.LabelOf(Type, Number, IssuedOn);

    public string Years => UntilYear is { } until ? $"{Year}–{until}" : $"{Year}";
}

/// <summary>Plans of a kind that the officer sees.</summary>
internal sealed class KindList(AppDbContext db, PlanKinds kinds, Officer officer, IStringLocalizer texts)
{
    private const int MostRows = 10_000;

    public IQueryable<Plan> Of(PlanKind kind, int? year)
    {
        var (code, isFirst) = (kind.Code, kind == kinds.First);
        var profiles = db.Set<PlanProfile>();
        return db.Seen(officer).Where(plan => plan.State == PlanState.InForce
            && (profiles.Any(profile => profile.PlanId == plan.Id && profile.Kind == code) || (isFirst && !profiles.Any(profile => profile.PlanId == plan.Id)))
            && (year == null || plan.Year == year || (plan.Year <= year && profiles.Any(profile => profile.PlanId == plan.Id && profile.UntilYear >= year))));
    }

    public IQueryable<KindRow> Rows(IQueryable<Plan> plans) => plans.Select(plan => new KindRow(
        plan.Id, plan.Title, plan.Type, plan.Number, plan.IssuedOn, plan.Year,
        db.Set<PlanProfile>().Where(profile => profile.PlanId == plan.Id).Select(profile => profile.UntilYear).FirstOrDefault(),
        db.Set<UnitRow>().Where(unit => unit.Id == plan.IssuerUnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "",
        db.Set<PlanWork>().Count(work => work.PlanId == plan.Id), db.Set<PlanWork>().Count(work => work.PlanId == plan.Id && work.State == WorkState.Done),
        db.Set<PlanWork>().Where(work => work.PlanId == plan.Id).Sum(work => work.Budget),
        db.Set<PlanProfile>().Where(profile => profile.PlanId == plan.Id).Select(profile => profile.CheckedOn).FirstOrDefault(),
        db.Set<PlanProfile>().Any(profile => profile.PlanId == plan.Id && profile.IsInOrder),
        db.Set<PlanProfile>().Where(profile => profile.PlanId == plan.Id).Select(profile => profile.Extra).FirstOrDefault()));

    public async Task<byte[]> SheetAsync(PlanKind kind, int? year, CancellationToken cancellation)
    {
        var rows = await Rows(Of(kind, year).OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Id).Take(MostRows)).ToListAsync(cancellation);
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet(kind.Name, [
                new(texts["Kế hoạch"], 60), new(texts["Số, ký hiệu"], 18), new(texts["Ngày ban hành"], 12, SheetFormat.Day), new(texts["Năm"], 12), new(texts["Đơn vị ban hành"], 28),
                new(texts["Kiểm tra"], 20), new(kind.Items ?? texts["Hạng mục"], 12, SheetFormat.Whole), new(texts["Hoàn thành"], 12, SheetFormat.Whole), new(texts["Kinh phí (đồng)"], 18, SheetFormat.Whole),
                .. kind.Fields.Select(field => new SheetColumn(field.Name, 30)),
            ]);
            foreach (var row in rows)
            {
                var extra = ExtraFields.Read(row.Extra);
                writer.WriteRow([
                    row.Title, row.Number, row.IssuedOn, row.Years, row.Issuer, texts[CheckWords.Of(row.CheckedOn, row.IsInOrder)].Value, row.Works, row.WorksDone, row.Budget,
                    .. kind.Fields.Select(field => extra.GetValueOrDefault(field.Code)),
                ]);
            }
        }

        return stream.ToArray();
    }
}

internal static class CheckWords
{
    public static string Of(DateOnly? checkedOn, bool isInOrder) => checkedOn is null ? "Chưa kiểm tra" : isInOrder ? "Đạt yêu cầu" : "Cần bổ sung";

    public static Tone Tone(DateOnly? checkedOn, bool isInOrder) => checkedOn is null ? Ui.Tone.Neutral : isInOrder ? Ui.Tone.Success : Ui.Tone.Warning;
}
