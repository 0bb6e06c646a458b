using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What stands above every page of a plan in review: the plan, and how much is left to do under each tab.</summary>
internal sealed record PlanHead
{
    public required Guid Id { get; init; }

    public required string Label { get; init; }

    public required string Title { get; init; }

    public required PlanState State { get; init; }

    public required string IssuerName { get; init; }

    public required string FileName { get; init; }

    public required string Notes { get; init; }

    public required bool LacksNumber { get; init; }

    public int Duties { get; init; }

    public int Contents { get; init; }

    public int Generals { get; init; }

    public int Doubtful { get; init; }

    public int Unsettled { get; init; }

    public int UnknownNames { get; init; }

    public int Reports { get; init; }

    public int Citations { get; init; }

    public int Total => Duties + Contents + Generals;

    /// <summary>Null where the plan is out of reach or not in review.</summary>
    public static async Task<PlanHead?> LoadAsync(AppDbContext db, Officer officer, Guid planId, CancellationToken cancellation)
    {
        var plan = await db.Managed(officer).Where(p => p.Id == planId)
            .Select(p => new
            {
                p.Id, p.Type, p.Number, p.IssuedOn, p.Title, p.State, p.Notes,
                Issuer = db.Set<UnitRow>().Where(unit => unit.Id == p.IssuerUnitId).Select(unit => unit.Name).First(),
                File = db.Set<Data.Files.StoredFile>().Where(file => file.Id == p.FileId).Select(file => file.Name).FirstOrDefault(),
                Reports = db.Set<PlanReport>().Count(report => report.PlanId == p.Id),
                Citations = db.Set<PlanCitation>().Count(citation => citation.PlanId == p.Id),
                Unknown = db.Set<PlanName>().Count(name => name.PlanId == p.Id && name.Unknown != null
                    && (db.Set<MeasureUnit>().Any(unit => unit.NameId == name.Id && db.Set<Measure>().Any(m => m.Id == unit.MeasureId && m.ReplacedIn == null))
                        || db.Set<PlanReport>().Any(report => (report.FromNameId == name.Id || report.ToNameId == name.Id) && !report.IsLeftOut))),
            })
            .SingleOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return null;
        }

        var counts = await db.Set<Measure>().Where(m => m.PlanId == planId && m.ReplacedIn == null)
            .GroupBy(m => m.Kind)
            .Select(group => new
            {
                Kind = group.Key,
                Count = group.Count(),
                Unsettled = group.Count(m => m.SettledAt == null),
                Doubtful = group.Count(m => m.SettledAt == null && m.Confidence < Measure.LowConfidence),
            })
            .ToListAsync(cancellation);
        return new PlanHead
        {
            Id = plan.Id, Label = Plan.LabelOf(plan.Type, plan.Number, plan.IssuedOn), Title = plan.Title, State = plan.State, IssuerName = plan.Issuer,
            FileName = plan.File ?? "", Notes = plan.Notes, LacksNumber = plan.Number is null || plan.IssuedOn is null,
            Duties = CountOf(MeasureKind.Duty), Contents = CountOf(MeasureKind.Content), Generals = CountOf(MeasureKind.General),
            Doubtful = counts.Sum(one => one.Doubtful), Unsettled = counts.Sum(one => one.Unsettled),
            UnknownNames = plan.Unknown, Reports = plan.Reports, Citations = plan.Citations,
        };

        int CountOf(MeasureKind kind) => counts.Find(one => one.Kind == kind)?.Count ?? 0;
    }
}
