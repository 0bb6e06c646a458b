using CoSo.Contracts.Plans;
using CoSo.Data.Changes;
using CoSo.Kernel;
using CoSo.Law;
using CoSo.Law.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <summary>
/// The documents items rest on: read from the text, set by the reviewer, kept with the item. Every basis is a citation of its plan;
/// one that a reviewer adds becomes one. Whether it is in force is the law book's word of today, never stored.
/// </summary>
internal sealed class MeasureBases(AppDbContext db, LawBook law, Seldom seldom, Clock clock, IStringLocalizer texts) : IMeasureBases
{
    public const int Most = 30;

    /// <summary>Marks a citation that a reviewer added.</summary>
    public const string ByHand = "by-hand";

    public string KeyOf(string number) => LegalDocuments.KeyOf(law.Documents.Find(number)?.Number ?? CitationGrammar.Normalise(number));

    public bool Knows(string sourceKind) => sourceKind is "measure" or UnitPlanLine.SourceKind;

    /// <summary>What a reviewer typed, one document a line.</summary>
    /// <returns>The documents, and the first line in which no number of a document was found.</returns>
    public (IReadOnlyList<BasisWritten> Bases, string? Unread) Read(string? typed)
    {
        var read = new List<BasisWritten>();
        foreach (var line in (typed ?? "").Split('\n').Select(line => VietnameseText.Clean(line).TrimEnd(';', '.', ',')).Where(line => line.Length > 0))
        {
            var found = FindIn(line);
            if (found.Count == 0 && law.Documents.Find(line) is { } named)
            {
                found = [new BasisWritten(KeyOf(named.Number), named.Number, named.Date, named.Type, named.Issuer)];
            }

            if (found.Count == 0)
            {
                return ([], line);
            }

            read.AddRange(found);
        }

        return ([.. read.DistinctBy(basis => basis.Key).Take(Most)], null);
    }

    /// <summary>The documents that a text cites by number.</summary>
    public IReadOnlyList<BasisWritten> FindIn(string text) =>
        [.. CitationGrammar.Find(text).Where(one => one.Number.Length <= PlanCitation.NumberMaxLength)
            .Select(one => new BasisWritten(KeyOf(one.Number), one.Number, one.Date, one.Kind, one.Issuer, one.Subject)).DistinctBy(basis => basis.Key)];

    /// <summary>Bases of items, as they are kept.</summary>
    public async Task<ILookup<Guid, BasisWritten>> WrittenAsync(IQueryable<MeasureBasis> bases, CancellationToken cancellation) =>
        (await bases.AsNoTracking().Join(db.Set<PlanCitation>(), basis => basis.CitationId, citation => citation.Id, (basis, citation) => new { basis.MeasureId, basis.Position, citation })
            .OrderBy(one => one.Position).ThenBy(one => one.citation.Position).ToListAsync(cancellation))
        .ToLookup(one => one.MeasureId, one => new BasisWritten(one.citation.Key, one.citation.Number, one.citation.IssuedOn, one.citation.Type, one.citation.Issuer, one.citation.Subject));

    /// <summary>Bases of items with their state of today.</summary>
    public async Task<ILookup<Guid, BasisShown>> OfAsync(IReadOnlyCollection<Guid> measureIds, CancellationToken cancellation) =>
        (await WrittenAsync(db.Set<MeasureBasis>().Where(basis => measureIds.Contains(basis.MeasureId)), cancellation))
        .SelectMany(item => item.Select(basis => Show(item.Key, basis))).ToLookup(basis => basis.MeasureId);

    public async Task<IReadOnlyList<MeasureBasisRow>> OfAsync(string sourceKind, Guid sourceId, CancellationToken cancellation)
    {
        // An item in force changes only by an amendment, which writes to its plan, a seldom changing table, in the same save.
        var written = await seldom.KeepAsync(("measure-bases", sourceId), async () => (await WrittenAsync(OfSource(sourceKind, sourceId), cancellation)).SelectMany(item => item).ToList(), cancellation);
        return [.. written.Select(basis => Show(sourceId, basis)).Select(basis => new MeasureBasisRow(basis.Number, basis.Title, BasisWords.Of(basis, texts), basis.HasEnded, basis.Url))];
    }

    public BasisShown Show(Guid measureId, BasisWritten basis)
    {
        var known = law.Documents.Find(basis.Number);
        var state = StateOf(known, clock.Today);
        return new BasisShown(measureId, basis.Key, basis.Number, known?.Title ?? Words(basis), state,
            known is { To: { } last } && last < clock.Today ? last.AddDays(1) : null,
            state == BasisState.Ended && known!.ReplacedBy.Count > 0 ? string.Join(", ", known.ReplacedBy) : null);
    }

    public static BasisState StateOf(LegalDocument? known, DateOnly today) =>
        known is null ? BasisState.Unknown
        : known.To < today || (known.To is null && known.ReplacedBy.Count > 0) ? BasisState.Ended
        : known.IsInForceOn(today) switch { true => BasisState.InForce, false => BasisState.NotYet, _ => BasisState.Undated };

    /// <summary>
    /// Makes these the bases of the item; a document the plan does not cite yet becomes a citation of it. Adds to the unit of work,
    /// never saves.
    /// </summary>
    /// <returns>The change in words; null for none.</returns>
    public async Task<FieldChange?> SetAsync(Guid planId, Guid measureId, IReadOnlyList<BasisWritten> wanted, CancellationToken cancellation)
    {
        var present = await db.Set<MeasureBasis>().Where(basis => basis.MeasureId == measureId).OrderBy(basis => basis.Position).ToListAsync(cancellation);
        var ids = present.ConvertAll(basis => basis.CitationId);
        var keys = await db.Set<PlanCitation>().Where(citation => ids.Contains(citation.Id)).ToDictionaryAsync(citation => citation.Id, cancellation);
        if (present.Select(basis => keys[basis.CitationId].Key).SequenceEqual(wanted.Select(basis => basis.Key)))
        {
            return null;
        }

        var kept = new HashSet<Guid>();
        for (var at = 0; at < wanted.Count; at++)
        {
            var id = present.Find(basis => keys[basis.CitationId].Key == wanted[at].Key)?.CitationId ?? await CitationAsync(planId, wanted[at], cancellation);
            kept.Add(id);
            if (present.Find(basis => basis.CitationId == id) is { } there)
            {
                there.Position = at;
            }
            else
            {
                db.Add(new MeasureBasis { MeasureId = measureId, CitationId = id, PlanId = planId, Position = at });
            }
        }

        db.RemoveRange(present.Where(basis => !kept.Contains(basis.CitationId)));
        return new FieldChange("bases", string.Join("; ", present.Select(basis => keys[basis.CitationId].Number)), Join(wanted));
    }

    /// <summary>The same bases for items made from others (split, merged).</summary>
    public async Task<IReadOnlyList<BasisWritten>> OfManyAsync(IReadOnlyCollection<Guid> measureIds, CancellationToken cancellation) =>
        [.. (await WrittenAsync(db.Set<MeasureBasis>().Where(basis => measureIds.Contains(basis.MeasureId)), cancellation)).SelectMany(item => item).DistinctBy(basis => basis.Key)];

    public static string Join(IEnumerable<BasisWritten> bases) => string.Join("; ", bases.Select(basis => basis.Number));

    private async Task<Guid> CitationAsync(Guid planId, BasisWritten wanted, CancellationToken cancellation)
    {
        if (db.Set<PlanCitation>().Local.FirstOrDefault(citation => citation.PlanId == planId && citation.Key == wanted.Key) is { } tracked)
        {
            return tracked.Id;
        }

        var cited = db.Set<PlanCitation>().Where(citation => citation.PlanId == planId);
        if (await cited.Where(citation => citation.Key == wanted.Key).OrderBy(citation => citation.Position).Select(citation => (Guid?)citation.Id).FirstOrDefaultAsync(cancellation) is { } known)
        {
            return known;
        }

        var added = db.Set<PlanCitation>().Local.Count(citation => citation.PlanId == planId && citation.Flags == ByHand && db.Entry(citation).State == EntityState.Added);
        var made = new PlanCitation
        {
            Id = OrderedId.New(), PlanId = planId, Position = (await cited.MaxAsync(citation => (int?)citation.Position, cancellation) ?? -1) + 1 + added, Key = wanted.Key,
            Number = wanted.Number, IssuedOn = wanted.IssuedOn, Type = wanted.Type, Issuer = wanted.Issuer, Subject = wanted.Subject, Flags = ByHand,
        };
        db.Add(made);
        return made.Id;
    }

    private IQueryable<MeasureBasis> OfSource(string sourceKind, Guid sourceId) => sourceKind == UnitPlanLine.SourceKind
        ? db.Set<MeasureBasis>().Where(basis => db.Set<UnitPlanLine>().Any(line => line.Id == sourceId && line.MeasureId == basis.MeasureId))
        : db.Set<MeasureBasis>().Where(basis => basis.MeasureId == sourceId);

    private static string? Words(BasisWritten basis) =>
        string.Join(' ', new[] { basis.Type, basis.Issuer is null ? null : $"({basis.Issuer})", basis.Subject }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } words ? words : null;
}
