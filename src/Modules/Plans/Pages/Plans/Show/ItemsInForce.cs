using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Show;

/// <summary>An item of a plan that is followed.</summary>
internal sealed record ItemInForce(
    Guid Id, int Ordinal, MeasureKind Kind, string? Section, string Text, DateOnly? DueOn, string? DueBasis, Rhythm Rhythm, Guid? WorkstreamId, string? Workstream, bool IsReporting)
{
    public IReadOnlyList<string> Units { get; set; } = [];
}

/// <summary>Pages through the items of a plan, by section or by workstream; two queries and a count.</summary>
internal sealed class ItemsInForce(AppDbContext db)
{
    public static readonly PageShape Shape = new(["text"], 30);

    public async Task<TablePage<ItemInForce>> PageAsync(Guid planId, MeasureKind? kind, bool byWorkstream, PageRequest request, CancellationToken cancellation)
    {
        var measures = db.Set<Measure>().Where(m => m.PlanId == planId && m.ReplacedIn == null);
        if (kind is { } wanted)
        {
            measures = measures.Where(m => m.Kind == wanted);
        }

        var total = await measures.CountAsync(cancellation);
        var joined = measures.GroupJoin(db.Set<Workstream>(), m => m.WorkstreamId, w => w.Id, (m, streams) => new { m, streams })
            .SelectMany(pair => pair.streams.DefaultIfEmpty(), (pair, w) => new { pair.m, w });
        var ordered = byWorkstream
            ? joined.OrderBy(pair => pair.w == null ? 1 : 0).ThenBy(pair => pair.w!.Position).ThenBy(pair => pair.m.Start).ThenBy(pair => pair.m.Ordinal)
            : joined.OrderBy(pair => pair.m.Start).ThenBy(pair => pair.m.Ordinal);
        var rows = await ordered.PageOf(request).Select(pair => new ItemInForce(
            pair.m.Id, pair.m.Ordinal, pair.m.Kind, pair.m.Section, pair.m.Text, pair.m.DueOn, pair.m.DueBasis, pair.m.Rhythm, pair.m.WorkstreamId,
            pair.w == null ? null : pair.w.Number + ". " + pair.w.Title, pair.m.ReportId != null)).ToListAsync(cancellation);
        var ids = rows.Select(row => row.Id).ToList();
        var names = (await db.Set<MeasureUnit>().Where(unit => ids.Contains(unit.MeasureId) && !unit.IsPartner)
            .Join(db.Set<PlanName>(), unit => unit.NameId, name => name.Id, (unit, name) => new { unit.MeasureId, unit.Position, name.Written })
            .OrderBy(one => one.Position).ToListAsync(cancellation)).ToLookup(one => one.MeasureId, one => one.Written);
        rows.ForEach(row => row.Units = [.. names[row.Id]]);
        return new TablePage<ItemInForce>(request, rows, total);
    }
}
