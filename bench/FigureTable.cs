using System.Text.Encodings.Web;
using System.Text.Json;
using CoSo.Bench.Machine;

namespace CoSo.Bench;

/// <summary>The table that ends every run, on paper and as artifacts/bench.json.</summary>
internal static class FigureTable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(IReadOnlyList<Figure> figures)
    {
        BenchRun.Say("");
        PlainTable.Print(
            ["figure", "goal", "measured", "met"],
            [.. figures.Select(figure => new[] { figure.Name, figure.Goal, figure.Measured, figure.Met is { } met ? met ? "yes" : "NO" : "-" })]);
        var judged = figures.Where(figure => figure.Met is not null).ToList();
        BenchRun.Say($"{judged.Count(figure => figure.Met == true)} of {judged.Count} goals met.");
    }

    public static void Write(IReadOnlyList<Figure> figures, double loadBefore)
    {
        Directory.CreateDirectory(Places.Artifacts);
        var file = Path.Combine(Places.Artifacts, "bench.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new { At = DateTime.UtcNow, Machine = Hardware.Describe(), LoadBefore = loadBefore, Figures = figures }, Json));
    }
}

internal static class PlainTable
{
    public static void Print(string[] head, IReadOnlyList<string[]> rows)
    {
        var widths = head.Select((title, column) => rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        string Line(string[] cells) => string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
        BenchRun.Say(Line(head));
        BenchRun.Say(Line([.. widths.Select(width => new string('-', width))]));
        foreach (var row in rows)
        {
            BenchRun.Say(Line(row));
        }
    }
}
