using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <summary>One head of a unit in a period: what stood under his responsibility, and what was said of it.</summary>
/// <param name="Figures">By key; what is absent does not apply to the unit, or may not be known to the reader.</param>
/// <param name="IsOnly">The unit had no other part in the period.</param>
internal sealed record HeadRow(UnitRow Unit, Tenure Tenure, IReadOnlyDictionary<string, HeadFigure> Figures, HeadReview? Review, bool IsOnly)
{
    /// <summary>Whether somebody can be assessed: a head, or a unit whose posts nobody entered.</summary>
    public bool IsReviewed => Tenure.Name is not null || IsOnly;
}

/// <summary>Puts the answers of all modules together, by unit and by who was head.</summary>
internal sealed class HeadRows(AppDbContext db, IEnumerable<IHeadFigures> sources, IPosts posts, Clock clock)
{
    public IReadOnlyList<HeadFigureName> Names => [.. sources.OrderBy(source => source.Order).SelectMany(source => source.Names)];

    /// <summary>In the order of the units; a unit whose head changed has a row for each. The caller has checked the reach.</summary>
    public async Task<List<HeadRow>> OfAsync(IReadOnlyList<UnitRow> units, HeadPeriod period, CancellationToken cancellation)
    {
        var ids = units.Select(unit => unit.Id).ToList();
        var heads = (await posts.HeadsAsync(ids, period.From, Last(period), cancellation)).ToLookup(head => head.UnitId);
        var parts = units.SelectMany(unit => PartsOf(unit, heads[unit.Id], period)).ToList();
        var figures = new Dictionary<(Guid, DateOnly, string), HeadFigure>();

        // Most heads hold the post for the whole period: one question for all of them.
        foreach (var span in parts.GroupBy(part => (part.Tenure.From, part.Tenure.To)))
        {
            var question = new HeadQuestion([.. span.Select(part => part.Unit.Id)], span.Key.From, span.Key.To);
            foreach (var source in sources)
            {
                foreach (var figure in await source.OfAsync(question, cancellation))
                {
                    figures[(figure.UnitId, span.Key.From, figure.Key)] = figure;
                }
            }
        }

        var reviews = period.Round is { } round
            ? await db.Set<HeadReview>().AsNoTracking().Where(review => review.RoundId == round.Id && ids.Contains(review.UnitId)).ToListAsync(cancellation)
            : [];
        return parts.ConvertAll(part => new HeadRow(
            part.Unit, part.Tenure,
            figures.Where(pair => pair.Key.Item1 == part.Unit.Id && pair.Key.Item2 == part.Tenure.From).ToDictionary(pair => pair.Key.Item3, pair => pair.Value),
            reviews.Find(review => review.UnitId == part.Unit.Id && review.HoldingId == part.Tenure.HoldingId), part.IsOnly));
    }

    private IEnumerable<(UnitRow Unit, Tenure Tenure, bool IsOnly)> PartsOf(UnitRow unit, IEnumerable<PostHolder> heads, HeadPeriod period)
    {
        var from = unit.From > period.From ? unit.From : period.From;
        var to = unit.To is { } ended && ended < Last(period) ? ended : Last(period);
        var parts = Tenure.Of(heads, from, to);
        return parts.Select(part => (unit, part, parts.Count == 1));
    }

    private DateOnly Last(HeadPeriod period) => period.To < clock.Today ? period.To : clock.Today;
}
