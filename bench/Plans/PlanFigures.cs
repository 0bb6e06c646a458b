using System.Diagnostics;
using System.Text.Json;
using CoSo.Bench.Machine;
using CoSo.Bench.Reading;
using CoSo.Documents.Reading;
using CoSo.Reading;
using CoSo.Reading.Tests;

namespace CoSo.Bench.Plans;

/// <summary>The reader by kind of document, forty pages, the checker, and pages with fifty large plans behind them.</summary>
internal static class PlanFigures
{
    private const int Runs = 11;
    private const double FortyPagesGoal = 0.5;
    private const double CheckGoal = 0.3;

    /// <summary><c>coso check</c> answers 1 where it found something to look at.</summary>
    private const int FoundSomething = 1;

    public static async Task<IReadOnlyList<Figure>> RunAsync() => [.. OnPapers(), .. WholeProcess(), .. await PlanPages.RunAsync()];

    /// <summary>Every real document that lies beside the checkout: how well it is read where somebody annotated it, how long it takes.</summary>
    private static List<Figure> OnPapers()
    {
        var folder = Path.Combine(Places.Shared, "real");
        if (!Directory.Exists(folder))
        {
            return [Figure.NotMeasured("reader on real documents", "", "../shared/real is absent")];
        }

        var figures = new List<Figure>();
        var rows = new List<string[]>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var reading = Read(bytes, file);
            var times = Enumerable.Range(0, Runs).Select(_ => Milliseconds(() => Read(bytes, file))).ToList();
            rows.Add([Path.GetFileNameWithoutExtension(file), reading.DocumentType ?? "-", $"{bytes.Length / 1024}", $"{reading.Sections.Count}", $"{reading.Citations.Count}", $"{reading.Assignments.Count}", $"{reading.Reports.Count}", Figure.Number(Median.Of(times))]);
            if (File.Exists(Path.ChangeExtension(file, ".gold.json")))
            {
                figures.AddRange(Scored(reading, Path.ChangeExtension(file, ".gold.json")));
            }
        }

        PlainTable.Print(["document", "kind", "KiB", "sections", "citations", "tasks", "reports", "ms"], rows);
        figures.AddRange(rows.GroupBy(row => row[1]).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind =>
        {
            var each = kind.Select(row => double.Parse(row[7], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return Figure.ForInformation($"read {kind.Key}, in process", each.Max(), $"{each.Count} documents, at most {Figure.Number(each.Max())} ms");
        }));
        return figures;
    }

    private static IEnumerable<Figure> Scored(PlanReading reading, string goldFile)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldFile));
        var score = new ReaderScore(gold.RootElement, reading);
        var kind = reading.DocumentType;
        return
        [
            Figure.AtLeastShare($"{kind}: sections F1", 0.95, score.Sections, "annotated"), Figure.AtLeastShare($"{kind}: citations F1", 0.97, score.Citations, "annotated"),
            Figure.AtLeastShare($"{kind}: assignments F1", 0.85, score.Assignments, "annotated"), Figure.AtLeastShare($"{kind}: reports F1", 0.85, score.Reports, "annotated"),
            Figure.AtLeastShare($"{kind}: fields right", 0.9, score.Fields, "of what was matched"), Figure.AtMost($"{kind}: median task beside the gold's", 2, score.MedianRead / score.MedianGold, "x"),
        ];
    }

    private static List<Figure> WholeProcess()
    {
        var real = Path.Combine(Places.Shared, "real", "ke-hoach-dan-van-quan-10-2024.txt");
        var text = File.Exists(real) ? real : Path.Combine(Places.Root, "localities", "quan-10", "plan.txt");
        var forty = Path.Combine(Places.Scratch, "forty-pages.docx");
        TwentyPages.Write(File.ReadAllText(text), forty, 40);
        string[] law = ["--law", Path.Combine(Places.Root, "law")];
        var read = ReadingFigures.Measure(Runs, Places.Cli, ["read", forty, "--json"]);
        var check = ReadingFigures.Measure(Runs, Places.Cli, ["check", text, "--json", .. law], FoundSomething);
        var checkForty = ReadingFigures.Measure(Runs, Places.Cli, ["check", forty, "--json", .. law], FoundSomething);
        return
        [
            Figure.AtMost("read DOCX of 40 pages, whole process", FortyPagesGoal, read.Seconds, "s"),
            Figure.AtMost("check the plan, whole process", CheckGoal, check.Seconds, "s"),
            Figure.ForInformation("check DOCX of 40 pages, whole process", checkForty.Seconds, $"{Figure.Number(checkForty.Seconds)} s"),
        ];
    }

    private static PlanReading Read(byte[] bytes, string name) => PlanReader.Read(PaperReader.Read(new MemoryStream(bytes, writable: false), name).Value ?? throw new InvalidOperationException($"{name} was refused."));

    private static double Milliseconds(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
