using System.Text.Json;
using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading.Tests;

/// <summary>The annotators' scoring (score_reader.py) in C#: the same folding, shares, matching and fields.</summary>
internal sealed partial class ReaderScore
{
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["ubnd"] = "uy ban nhan dan", ["dvcq"] = "dan van chinh quyen", ["qcdc"] = "quy che dan chu", ["cchc"] = "cai cach hanh chinh", ["ubmttq"] = "uy ban mat tran to quoc",
        ["mttq"] = "mat tran to quoc", ["hdnd"] = "hoi dong nhan dan", ["ttnd"] = "thanh tra nhan dan", ["tp"] = "thanh pho",
    };

    private int right;
    private int asked;

    public ReaderScore(JsonElement gold, PlanReading read)
    {
        Sections = F1([.. gold.GetProperty("sections").EnumerateArray()], read.Sections, Section, (_, _) => { });
        Citations = F1([.. gold.GetProperty("citations").EnumerateArray()], read.Citations, (g, r) => Number(Text(g, "number")) == Number(r.Number) ? 1 + (SameDay(g, r) ? 1 : 0) : 0, (g, r) => Ask(SameDay(g, r)));
        List<JsonElement> tasks = [.. gold.GetProperty("assignments").EnumerateArray()];
        Assignments = F1(tasks, read.Assignments, Assignment, AskAssignment);
        Reports = F1([.. gold.GetProperty("reports").EnumerateArray()], read.Reports, Report, AskReport);
        MedianGold = Median(tasks.Select(t => Words(Text(t, "task")).Count));
        MedianRead = Median(read.Assignments.Select(t => Words(t.Task).Count));
    }

    public double Sections { get; }

    public double Citations { get; }

    public double Assignments { get; }

    public double Reports { get; }

    public double Fields => asked == 0 ? 1 : (double)right / asked;

    public double MedianGold { get; }

    public double MedianRead { get; }

    private static double F1<T>(List<JsonElement> gold, IReadOnlyList<T> read, Func<JsonElement, T, double> same, Action<JsonElement, T> matched)
    {
        var scored = gold.SelectMany((g, i) => read.Select((r, j) => (Score: same(g, r), I: i, J: j))).Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.I).ThenBy(s => s.J);
        var (usedGold, usedRead) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, i, j) in scored)
        {
            if (!usedGold.Contains(i) && usedRead.Add(j))
            {
                usedGold.Add(i);
                matched(gold[i], read[j]);
            }
        }

        var (precision, recall) = ((double)usedGold.Count / Math.Max(1, read.Count), (double)usedGold.Count / Math.Max(1, gold.Count));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double Section(JsonElement g, SectionRead r)
    {
        var share = Share(string.Join(' ', Words(Text(g, "title")).Take(10)), r.Title);
        return Text(g, "number") == r.Number && share >= 0.7 ? share : 0;
    }

    private static double Assignment(JsonElement g, AssignmentRead r)
    {
        var (unit, task) = (Both(Text(g, "unit"), r.Unit), Share(Text(g, "task"), r.Task));
        return unit >= 0.6 && task >= 0.6 && Words(r.Task).Count <= 6 * Math.Max(12, Words(Text(g, "task")).Count) ? unit + task : 0;
    }

    private void AskAssignment(JsonElement g, AssignmentRead r)
    {
        var frequency = Text(g, "frequency");
        Ask((frequency is null) == (r.Frequency is null) && (frequency is null || Both(frequency, r.Frequency) >= 0.5));
        Ask((Text(g, "deadline") is null) == (r.Deadline is null));
        var partners = g.GetProperty("coordinatesWith").EnumerateArray().Select(p => p.GetString()!).ToList();
        Ask(partners.Count == r.CoordinatesWith.Count && partners.TrueForAll(p => r.CoordinatesWith.Any(q => Both(p, q) >= 0.6)));
    }

    private static double Report(JsonElement g, ReportRead r)
    {
        var (from, periods, own) = (Both(Text(g, "from"), r.From), Periods(g.GetProperty("periods").EnumerateArray().Select(p => p.GetString()!)), Periods(r.Periods));
        var hit = periods.Count == 0 ? 1 : periods.Count(a => own.Any(b => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))) / (double)periods.Count;
        return from >= 0.4 && hit >= 0.5 ? from + hit : 0;
    }

    private void AskReport(JsonElement g, ReportRead r)
    {
        Ask(Text(g, "to") is { } to ? Both(to, r.To) >= 0.5 : r.To is null);
        Ask(Periods(g.GetProperty("periods").EnumerateArray().Select(p => p.GetString()!)).SetEquals(Periods(r.Periods)));
    }

    private void Ask(bool isRight)
    {
        asked++;
        right += isRight ? 1 : 0;
    }

    private static bool SameDay(JsonElement g, CitationRead r) => Text(g, "date") == r.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static HashSet<string> Periods(IEnumerable<string> periods) =>
        [.. periods.Select(p => Each().Replace(VietnameseText.Fold(p), "").Trim()).Select(p => p.Length == 0 ? "dinh ky" : p)];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Number(string? number) => VietnameseText.Fold(number).Replace(" ", "", StringComparison.Ordinal).Trim('.').TrimStart('0');

    private static List<string> Words(string? text) =>
        [.. Word().Matches(VietnameseText.Fold(text)).SelectMany(m => Abbreviations.GetValueOrDefault(m.Value, m.Value).Split(' '))];

    private static double Share(string? a, string? b)
    {
        var (own, other) = (Words(a), Words(b).ToHashSet());
        return own.Count == 0 ? 1 : own.Count(other.Contains) / (double)own.Count;
    }

    private static double Both(string? a, string? b) => string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b) ? 0 : Math.Min(Share(a, b), Share(b, a));

    private static double Median(IEnumerable<int> counts)
    {
        var sorted = counts.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(hang|dinh ky)\b")]
    private static partial Regex Each();
}
