using System.Text.Json;

namespace CoSo.Reading.Tests;

/// <summary>
/// The figures of the reader on the real plan, counted as the annotators' own script counts them. Needs <c>shared/real</c>
/// beside the checkout (or COSO_SHARED); skipped where that folder does not exist.
/// </summary>
public sealed class RealPlanTests
{
    private const string Plan = "ke-hoach-dan-van-quan-10-2024";

    [Fact]
    public void On_the_real_plan_of_shared_real_the_reader_reaches_the_figures_asked_for()
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "shared/real does not stand beside the checkout");
        using var stream = File.OpenRead(Path.Combine(folder!, Plan + ".txt"));
        var reading = PlanReader.Read(Documents.Reading.PaperReader.Read(stream, Plan + ".txt").Value!);
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, Plan + ".gold.json")));

        var score = new ReaderScore(gold.RootElement, reading);

        Assert.True(score.Sections >= 0.97, $"sections {score.Sections:0.000}");
        Assert.True(score.Citations >= 0.97, $"citations {score.Citations:0.000}");
        Assert.True(score.Assignments >= 0.88, $"assignments {score.Assignments:0.000}");
        Assert.True(score.Reports >= 0.85, $"reports {score.Reports:0.000}");
        Assert.True(score.Fields >= 0.9, $"fields {score.Fields:0.000}");
        Assert.True(score.MedianRead <= 2 * score.MedianGold, $"median words {score.MedianRead} against {score.MedianGold}");
    }

    [Fact]
    public void Every_document_of_shared_real_is_read_with_spans_inside_its_text()
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, "shared/real does not stand beside the checkout");

        foreach (var file in Directory.EnumerateFiles(folder!, "*.txt"))
        {
            using var stream = File.OpenRead(file);
            var paper = Documents.Reading.PaperReader.Read(stream, file).Value!;
            var reading = PlanReader.Read(paper);

            Assert.NotEmpty(reading.Sections);
            Assert.NotEmpty(reading.Assignments);
            Assert.All(reading.Assignments, a => Assert.InRange(a.Span.End, a.Span.Start + 1, paper.Text.Length));
        }
    }

    internal static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("COSO_SHARED") is { Length: > 0 } shared)
        {
            return Path.Combine(shared, "real") is var named && Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "real");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
