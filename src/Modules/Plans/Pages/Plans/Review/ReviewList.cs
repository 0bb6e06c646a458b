using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Review;

/// <summary>One item as the review page shows it.</summary>
internal sealed record ReviewItem
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required int Ordinal { get; init; }

    public required MeasureKind Kind { get; init; }

    public required string? Section { get; init; }

    public required string Text { get; init; }

    public required DutyRelation Relation { get; init; }

    public required string? Frequency { get; init; }

    public required Rhythm Rhythm { get; init; }

    public required string? Deadline { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required string? DueBasis { get; init; }

    public required Guid? WorkstreamId { get; init; }

    public required Guid? ReportId { get; init; }

    public required double Confidence { get; init; }

    public required bool HasSpan { get; init; }

    public required bool IsSettled { get; init; }

    public required string? ChangedByName { get; init; }

    public required Guid? ReplacedIn { get; init; }

    public IReadOnlyList<ItemName> Names { get; set; } = [];

    public IReadOnlyList<BasisShown> Bases { get; set; } = [];

    public bool IsDoubtful => !IsSettled && Confidence < Measure.LowConfidence;
}

/// <param name="Units">How many units the name means.</param>
internal sealed record ItemName(Guid MeasureId, string Written, bool IsPartner, int Units, bool IsKnown);

/// <summary>Reads what the review page shows: a page of items, never the whole plan; a fixed number of queries.</summary>
internal sealed class ReviewList(AppDbContext db, MeasureBases bases)
{
    public const string ByDoubt = "doubt";
    public const string ByText = "text";
    public static readonly PageShape Shape = new([ByDoubt, ByText], 40);

    public async Task<TablePage<ReviewItem>> PageAsync(Guid planId, MeasureFilter filter, PageRequest request, CancellationToken cancellation)
    {
        var filtered = filter.Of(db, planId);
        var total = await filtered.CountAsync(cancellation);
        var rows = await Items(Ordered(filtered, request.Sort).PageOf(request)).ToListAsync(cancellation);
        await NameAsync(rows, cancellation);
        return new TablePage<ReviewItem>(request, rows, total);
    }

    /// <summary>The page on which an item stands when nothing is filtered; the first where it does not exist.</summary>
    public async Task<int> PageOfAsync(Guid planId, int ordinal, CancellationToken cancellation)
    {
        var item = await db.Set<Measure>().Where(m => m.PlanId == planId && m.ReplacedIn == null && m.Ordinal == ordinal)
            .Select(m => new { m.Start, m.Ordinal }).SingleOrDefaultAsync(cancellation);
        if (item is null)
        {
            return 1;
        }

        var before = await db.Set<Measure>().CountAsync(
            m => m.PlanId == planId && m.ReplacedIn == null && (m.Start < item.Start || (m.Start == item.Start && m.Ordinal < item.Ordinal)), cancellation);
        return (before / Shape.Size) + 1;
    }

    public async Task<ReviewItem?> OneAsync(Guid planId, int ordinal, CancellationToken cancellation)
    {
        var rows = await Items(db.Set<Measure>().Where(m => m.PlanId == planId && m.Ordinal == ordinal)).ToListAsync(cancellation);
        await NameAsync(rows, cancellation);
        return rows.SingleOrDefault();
    }

    public async Task<IReadOnlyList<SourceMark>> MarksAsync(Guid planId, IReadOnlySet<int> onPage, CancellationToken cancellation)
    {
        var marks = await db.Set<Measure>().Where(m => m.PlanId == planId && m.ReplacedIn == null && m.End > m.Start)
            .Select(m => new { m.Ordinal, m.Start, m.End, IsDoubtful = m.SettledAt == null && m.Confidence < Measure.LowConfidence }).ToListAsync(cancellation);
        return [.. marks.Select(m => new SourceMark(
            m.Ordinal, m.Start, m.End, onPage.Contains(m.Ordinal) ? $"#muc-{m.Ordinal}" : $"/ke-hoach/{planId}/soat-lai?sap-xep={ByText}&muc={m.Ordinal}#muc-{m.Ordinal}", m.IsDoubtful))];
    }

    private static IOrderedQueryable<Measure> Ordered(IQueryable<Measure> measures, string sort) =>
        sort == ByText
            ? measures.OrderBy(m => m.Start).ThenBy(m => m.Ordinal)
            : measures.OrderBy(m => m.SettledAt == null && m.Confidence < Measure.LowConfidence ? 0 : 1).ThenBy(m => m.Start).ThenBy(m => m.Ordinal);

    private static IQueryable<ReviewItem> Items(IQueryable<Measure> measures) => measures.Select(m => new ReviewItem
    {
        Id = m.Id, Version = m.Version, Ordinal = m.Ordinal, Kind = m.Kind, Section = m.Section, Text = m.Text, Relation = m.Relation, Frequency = m.Frequency,
        Rhythm = m.Rhythm, Deadline = m.Deadline, DueOn = m.DueOn, DueBasis = m.DueBasis, WorkstreamId = m.WorkstreamId, ReportId = m.ReportId,
        Confidence = m.Confidence, HasSpan = m.End > m.Start, IsSettled = m.SettledAt != null, ChangedByName = m.ChangedByName, ReplacedIn = m.ReplacedIn,
    });

    private async Task NameAsync(List<ReviewItem> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var names = await db.Set<MeasureUnit>().Where(unit => ids.Contains(unit.MeasureId))
            .Join(db.Set<PlanName>(), unit => unit.NameId, name => name.Id, (unit, name) => new { unit, name })
            .OrderBy(pair => pair.unit.Position)
            .Select(pair => new ItemName(
                pair.unit.MeasureId, pair.name.Written, pair.unit.IsPartner, db.Set<PlanNameUnit>().Count(one => one.NameId == pair.name.Id), pair.name.Unknown == null))
            .ToListAsync(cancellation);
        var byItem = names.ToLookup(name => name.MeasureId);
        var rested = await bases.OfAsync(ids, cancellation);
        rows.ForEach(row => (row.Names, row.Bases) = ([.. byItem[row.Id]], [.. rested[row.Id]]));
    }
}
