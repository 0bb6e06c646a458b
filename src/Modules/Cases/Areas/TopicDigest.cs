using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Areas;

/// <summary>What letters are about, without words of theirs: the kind, and the field of feedback.</summary>
internal sealed record Topic(ProcedureKind Kind, string? Category)
{
    /// <summary>"Feedback:moi-truong", "Petition".</summary>
    public string Key => Category is null ? $"{Kind}" : $"{Kind}:{Category}";

    public string NameIn(CasesFile file, IStringLocalizer texts) => file.NameOf(Category) is { } field ? field : texts[CaseWords.Of(Kind)].Value;
}

/// <summary>A stretch of days, both included.</summary>
internal readonly record struct Span(DateOnly From, DateOnly To);

/// <summary>One topic in one area.</summary>
/// <param name="Before">Counts of the stretches before, the nearest first.</param>
internal sealed record TopicLine(Topic Topic, Area Area, int Count, IReadOnlyList<int> Before)
{
    public decimal Mean => Before.Count == 0 ? 0 : (decimal)Before.Sum() / Before.Count;

    /// <summary>Against the mean of the stretches before, in percent; null where there was nothing.</summary>
    public int? Change => Mean == 0 ? null : (int)Math.Round((Count - Mean) * 100 / Mean);
}

/// <summary>Topics by area and time: counts alone, no letter, no sender. Denunciations are no cases and are never in it.</summary>
internal sealed class TopicDigest(CaseAreas areas)
{
    public const int Week = 7;

    /// <summary>Weeks ending on that day, the last first.</summary>
    public static List<Span> Weeks(DateOnly end, int count) => [.. Enumerable.Range(0, count).Select(at => end.AddDays(-Week * at)).Select(last => new Span(last.AddDays(1 - Week), last))];

    /// <summary>Calendar months, that one first.</summary>
    public static List<Span> Months(DateOnly first, int count) => [.. Enumerable.Range(0, count).Select(at => first.AddMonths(-at)).Select(month => new Span(month, month.AddMonths(1).AddDays(-1)))];

    /// <param name="cases">What may be counted.</param>
    /// <param name="spans">The stretch asked about, then those before it.</param>
    public async Task<List<TopicLine>> OfAsync(IQueryable<Case> cases, IReadOnlyList<Span> spans, CancellationToken cancellation)
    {
        var (from, to) = (spans.Min(span => span.From), spans.Max(span => span.To));
        var all = await areas.AllAsync(spans[0].To, cancellation);
        var counted = await cases.Where(one => one.PlaceUnitId != null && CaseAreas.Kinds.Contains(one.Kind) && one.ReceivedOn >= from && one.ReceivedOn <= to)
            .GroupBy(one => new { Place = one.PlaceUnitId!.Value, one.Kind, one.Category, one.ReceivedOn }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var paths = await areas.PathsAsync([.. counted.Select(one => one.Key.Place).Distinct()], cancellation);
        return
        [
            .. from one in counted
               let area = CaseAreas.Holding(all, paths[one.Key.Place])
               where area is not null
               group one by (Topic: new Topic(one.Key.Kind, one.Key.Category), Area: area) into line
               let counts = spans.Select(span => line.Where(one => one.Key.ReceivedOn >= span.From && one.Key.ReceivedOn <= span.To).Sum(one => one.Count)).ToList()
               where counts.Sum() > 0
               orderby counts[0] descending, line.Key.Topic.Key, line.Key.Area.Row, line.Key.Area.Column
               select new TopicLine(line.Key.Topic, line.Key.Area, counts[0], counts[1..]),
        ];
    }
}
