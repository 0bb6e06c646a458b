using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A document that plans in force rest on.</summary>
/// <param name="Measures">Items that rest on it.</param>
internal sealed record BasisLine(BasisShown Basis, LegalDocument? Known, int Plans, int Measures);

/// <summary>An item that rests on a document.</summary>
internal sealed record RestingItem(Guid PlanId, string Type, string? Number, DateOnly? IssuedOn, int Ordinal, string? Section, string Text, MeasureKind Kind, DateOnly? DueOn)
{
    public IReadOnlyList<string> Units { get; set; } = [];

    public string Plan => CoSo.Plans.Plan.LabelOf(Type, Number, IssuedOn);
}

/// <summary>
/// All documents that the plans in force cite, whatever way each writes the number, with how many items rest on each. Paged in the
/// database; what is in force is the law book's word of today, so a state is asked for as the numbers that have it.
/// </summary>
internal sealed class BasisRegister(AppDbContext db, MeasureBases bases, LawBook law, Officer officer, Clock clock)
{
    public static readonly PageShape Shape = new(["-muc", "so"], 40);

    public static readonly PageShape ItemShape = new(["ke-hoach"], 40);

    public async Task<TablePage<BasisLine>> PageAsync(PageRequest request, BasisState? state, string? search, CancellationToken cancellation)
    {
        var cited = Cited();
        if (state is { } wanted)
        {
            var keys = KeysOf(document => MeasureBases.StateOf(document, clock.Today) == wanted);
            var known = KeysOf(_ => true);
            cited = wanted == BasisState.Unknown ? cited.Where(citation => !known.Contains(citation.Key)) : cited.Where(citation => keys.Contains(citation.Key));
        }

        if (VietnameseText.Fold(search) is { Length: > 0 } folded)
        {
            var number = LegalDocuments.KeyOf(search!);
            var titled = KeysOf(document => VietnameseText.Fold(document.Title).Contains(folded, StringComparison.Ordinal));
            cited = cited.Where(citation => citation.Key.Contains(number) || titled.Contains(citation.Key));
        }

        var resting =
            from basis in Resting()
            join citation in db.Set<PlanCitation>() on basis.CitationId equals citation.Id
            select new { citation.Key, basis.MeasureId };
        var lines = cited.GroupBy(citation => citation.Key).Select(group => new
        {
            group.Key,
            Number = group.Min(citation => citation.Number)!,
            IssuedOn = group.Max(citation => citation.IssuedOn),
            Plans = group.Select(citation => citation.PlanId).Distinct().Count(),
            Measures = resting.Where(one => one.Key == group.Key).Select(one => one.MeasureId).Distinct().Count(),
        });
        var ordered = request.Sort == "so"
            ? request.Descending ? lines.OrderByDescending(line => line.Key) : lines.OrderBy(line => line.Key)
            : (request.Descending ? lines.OrderByDescending(line => line.Measures) : lines.OrderBy(line => line.Measures)).ThenBy(line => line.Key);
        var total = await cited.Select(citation => citation.Key).Distinct().CountAsync(cancellation);
        var rows = await ordered.PageOf(request).ToListAsync(cancellation);
        var keysShown = rows.ConvertAll(row => row.Key);
        var words = (await cited.Where(citation => keysShown.Contains(citation.Key)).Select(citation => new { citation.Key, citation.Type, citation.Issuer, citation.Subject }).ToListAsync(cancellation))
            .GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.MaxBy(one => (one.Type + one.Issuer + one.Subject).Length)!);
        return new TablePage<BasisLine>(request, rows.ConvertAll(row => new BasisLine(
            bases.Show(Guid.Empty, new BasisWritten(row.Key, row.Number, row.IssuedOn, words[row.Key].Type, words[row.Key].Issuer, words[row.Key].Subject)),
            law.Documents.Find(row.Number), row.Plans, row.Measures)), total);
    }

    /// <summary>How many documents have ended and how many items rest on them.</summary>
    public async Task<(int Documents, int Measures)> EndedAsync(CancellationToken cancellation)
    {
        var keys = KeysOf(document => MeasureBases.StateOf(document, clock.Today) == BasisState.Ended);
        var cited = Cited().Where(citation => keys.Contains(citation.Key));
        return (
            await cited.Select(citation => citation.Key).Distinct().CountAsync(cancellation),
            await Resting().Where(basis => cited.Any(citation => citation.Id == basis.CitationId)).Select(basis => basis.MeasureId).Distinct().CountAsync(cancellation));
    }

    /// <summary>One document, as the plans the officer sees cite it; null where none does.</summary>
    public async Task<BasisLine?> FindAsync(string number, CancellationToken cancellation)
    {
        var key = bases.KeyOf(number);
        var cited = await Cited().Where(citation => citation.Key == key).OrderBy(citation => citation.FootnoteOnly).ThenBy(citation => citation.Id).ToListAsync(cancellation);
        if (cited.Count == 0)
        {
            return null;
        }

        var first = cited.MaxBy(one => (one.Type + one.Issuer + one.Subject).Length)!;
        return new BasisLine(
            bases.Show(Guid.Empty, new BasisWritten(key, first.Number, cited.Max(one => one.IssuedOn), first.Type, first.Issuer, first.Subject)), law.Documents.Find(number),
            cited.Select(one => one.PlanId).Distinct().Count(), await Of(key).CountAsync(cancellation));
    }

    public async Task<TablePage<RestingItem>> ItemsAsync(string key, PageRequest request, CancellationToken cancellation)
    {
        var measures = Of(key);
        var rows = await measures.Join(db.Set<Plan>(), measure => measure.PlanId, plan => plan.Id, (measure, plan) => new { measure, plan })
            .OrderByDescending(one => one.plan.Year).ThenBy(one => one.plan.Id).ThenBy(one => one.measure.Start).ThenBy(one => one.measure.Ordinal).PageOf(request)
            .Select(one => new { one.measure.Id, Item = new RestingItem(
                one.plan.Id, one.plan.Type, one.plan.Number, one.plan.IssuedOn, one.measure.Ordinal, one.measure.Section, one.measure.Text, one.measure.Kind, one.measure.DueOn) })
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var names = (await db.Set<MeasureUnit>().Where(unit => ids.Contains(unit.MeasureId) && !unit.IsPartner)
            .Join(db.Set<PlanName>(), unit => unit.NameId, name => name.Id, (unit, name) => new { unit.MeasureId, unit.Position, name.Written })
            .OrderBy(one => one.Position).ToListAsync(cancellation)).ToLookup(one => one.MeasureId, one => one.Written);
        rows.ForEach(row => row.Item.Units = [.. names[row.Id]]);
        return new TablePage<RestingItem>(request, rows.ConvertAll(row => row.Item), await measures.CountAsync(cancellation));
    }

    private IQueryable<Guid> PlanIds() => db.Seen(officer).Where(plan => plan.State == PlanState.InForce).Select(plan => plan.Id);

    private IQueryable<PlanCitation> Cited()
    {
        var plans = PlanIds();
        return db.Set<PlanCitation>().AsNoTracking().Where(citation => plans.Contains(citation.PlanId));
    }

    private IQueryable<MeasureBasis> Resting()
    {
        var plans = PlanIds();
        return db.Set<MeasureBasis>().AsNoTracking().Where(basis => plans.Contains(basis.PlanId) && db.Set<Measure>().Any(measure => measure.Id == basis.MeasureId && measure.ReplacedIn == null));
    }

    private IQueryable<Measure> Of(string key)
    {
        var resting = Resting();
        return db.Set<Measure>().AsNoTracking().Where(measure => resting.Any(basis => basis.MeasureId == measure.Id && db.Set<PlanCitation>().Any(citation => citation.Id == basis.CitationId && citation.Key == key)));
    }

    private List<string> KeysOf(Func<LegalDocument, bool> fits) => [.. law.Documents.All.Where(fits).Select(document => bases.KeyOf(document.Number)).Distinct()];
}
