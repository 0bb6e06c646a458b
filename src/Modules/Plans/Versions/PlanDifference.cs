using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A name in an item with the units it means.</summary>
internal sealed record NamedUnits(string Written, bool IsPartner, IReadOnlyList<Guid> UnitIds);

/// <summary>An item as it is, or as the amending paper wants it.</summary>
internal sealed record ItemState(Measure Measure, string? Stream, IReadOnlyList<NamedUnits> Names)
{
    /// <summary>Documents it rests on; empty where the text names none, which leaves those of before.</summary>
    public IReadOnlyList<BasisWritten> Bases { get; init; } = [];

    public string Units => string.Join("; ", Names.Where(name => !name.IsPartner).Select(name => name.Written));

    /// <summary>Who does it: what decides whose duty begins or ends.</summary>
    public HashSet<Guid> LeadIds => [.. Names.Where(name => !name.IsPartner).SelectMany(name => name.UnitIds)];
}

/// <param name="Similarity">Of the two texts, 0–1.</param>
/// <param name="IsDoubtful">A person has to say whether the two are one item.</param>
internal sealed record Difference(ChangeKind? Kind, ItemState? Old, ItemState? New, double Similarity, bool IsDoubtful)
{
    public static ChangeKind? KindOf(ItemState old, ItemState wanted)
    {
        var (a, b) = (old.Measure, wanted.Measure);
        return a.Text != b.Text || a.DueOn != b.DueOn || a.Kind != b.Kind || a.Rhythm != b.Rhythm || !old.LeadIds.SetEquals(wanted.LeadIds) || RestsOnOthers(old, wanted) ? ChangeKind.Changed
            : a.Section != b.Section ? ChangeKind.Moved
            : null;
    }

    private static bool RestsOnOthers(ItemState old, ItemState wanted) =>
        wanted.Bases.Count > 0 && !wanted.Bases.Select(basis => basis.Key).ToHashSet().SetEquals(old.Bases.Select(basis => basis.Key));
}

/// <summary>
/// The difference between a plan in force and an amending text: items matched by the likeness of their words, the surest pairs
/// first. What is neither plainly the same nor plainly other is left to a person.
/// </summary>
internal sealed class PlanDifference(AppDbContext db, MeasureBases bases, Clock clock)
{
    public const double Sure = 0.8;
    public const double Possible = 0.45;

    public async Task<List<Difference>> OfAsync(Plan plan, Plan source, CancellationToken cancellation)
    {
        var olds = await StatesAsync(plan.Id, cancellation);
        var news = await StatesAsync(source.Id, cancellation);
        var settled = await db.Set<PlanMatch>().AsNoTracking().Where(match => match.SourcePlanId == source.Id).ToDictionaryAsync(match => match.NewMeasureId, cancellation);
        return Match(olds, news, settled, source.AmendsWhole);
    }

    /// <summary>All items that count, in reading order.</summary>
    public async Task<List<ItemState>> StatesAsync(Guid planId, CancellationToken cancellation)
    {
        var measures = await db.Set<Measure>().Where(m => m.PlanId == planId && m.ReplacedIn == null).OrderBy(m => m.Start).ThenBy(m => m.Ordinal).ToListAsync(cancellation);
        var names = await NamesInPlan.LoadAsync(db, planId, clock.Today, cancellation);
        var streams = await db.Set<Workstream>().Where(w => w.PlanId == planId).ToDictionaryAsync(w => w.Id, w => w.Number, cancellation);
        var rested = await bases.WrittenAsync(db.Set<MeasureBasis>().Where(basis => basis.PlanId == planId), cancellation);
        return measures.ConvertAll(m => new ItemState(
            m, m.WorkstreamId is { } id ? streams.GetValueOrDefault(id) : null,
            [.. names.Of(m.Id).Select(party => new NamedUnits(names.Written(party.NameId), party.IsPartner, [.. names.Units(party.NameId).Select(unit => unit.Id)]))])
        {
            Bases = [.. rested[m.Id]],
        });
    }

    internal static List<Difference> Match(List<ItemState> olds, List<ItemState> news, IReadOnlyDictionary<Guid, PlanMatch> settled, bool whole)
    {
        var (oldLeft, newLeft) = (olds.ToDictionary(one => one.Measure.Id), news.ToDictionary(one => one.Measure.Id));
        var made = new List<Difference>();
        foreach (var match in settled.Values.Where(match => newLeft.ContainsKey(match.NewMeasureId)))
        {
            var wanted = newLeft[match.NewMeasureId];
            if (match.OldMeasureId is { } oldId && oldLeft.Remove(oldId, out var old))
            {
                newLeft.Remove(match.NewMeasureId);
                made.Add(new Difference(Difference.KindOf(old, wanted), old, wanted, 1, false));
            }
            else if (match.OldMeasureId is null)
            {
                newLeft.Remove(match.NewMeasureId);
                made.Add(new Difference(ChangeKind.Added, null, wanted, 0, false));
            }
        }

        foreach (var (old, wanted, likeness) in Pairs(oldLeft, newLeft))
        {
            if (oldLeft.ContainsKey(old.Measure.Id) && newLeft.ContainsKey(wanted.Measure.Id))
            {
                oldLeft.Remove(old.Measure.Id);
                newLeft.Remove(wanted.Measure.Id);
                made.Add(new Difference(Difference.KindOf(old, wanted), old, wanted, likeness, likeness < Sure));
            }
        }

        made.AddRange(newLeft.Values.Select(wanted => new Difference(ChangeKind.Added, null, wanted, 0, false)));

        // A paper that amends some items says nothing of the others: they stay.
        made.AddRange(oldLeft.Values.Where(_ => whole).Select(old => new Difference(ChangeKind.Removed, old, null, 0, false)));
        return [.. made.OrderBy(one => (one.Old ?? one.New)!.Measure.Start).ThenBy(one => (one.Old ?? one.New)!.Measure.Ordinal)];
    }

    private static List<(ItemState Old, ItemState New, double Likeness)> Pairs(Dictionary<Guid, ItemState> olds, Dictionary<Guid, ItemState> news)
    {
        var oldWords = olds.Values.Select(one => (one, Words(one.Measure.Text))).ToList();
        var pairs = new List<(ItemState, ItemState, double)>();
        foreach (var wanted in news.Values)
        {
            var words = Words(wanted.Measure.Text);
            pairs.AddRange(oldWords.Select(old => (old.one, wanted, Likeness(old.one, old.Item2, wanted, words))).Where(pair => pair.Item3 >= Possible));
        }

        return [.. pairs.OrderByDescending(pair => pair.Item3).ThenBy(pair => pair.Item1.Measure.Ordinal).ThenBy(pair => pair.Item2.Measure.Ordinal)];
    }

    // The same words given to other units is one more item as often as the same one: the units count a little.
    private static double Likeness(ItemState old, HashSet<string> oldWords, ItemState wanted, HashSet<string> words)
    {
        var dice = oldWords.Count + words.Count == 0 ? 0 : 2.0 * oldWords.Count(words.Contains) / (oldWords.Count + words.Count);
        return dice - (old.LeadIds.Overlaps(wanted.LeadIds) || old.LeadIds.Count + wanted.LeadIds.Count == 0 ? 0 : 0.15);
    }

    private static HashSet<string> Words(string text) =>
        [.. VietnameseText.Fold(text).Split([' ', ',', '.', ';', ':', '(', ')', '-', '/'], StringSplitOptions.RemoveEmptyEntries)];
}
