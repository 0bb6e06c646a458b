using CoSo.Bench.Machine;

namespace CoSo.Bench.Reading;

/// <summary>Whole process from the shell: start, read, print JSON, end.</summary>
internal static class ReadingFigures
{
    private const double GoalSeconds = 0.3;
    private const int Runs = 11;
    private const int RunsOfLibreOffice = 5;

    /// <summary><c>coso check</c> answers 1 where it found something to look at.</summary>
    private const int FoundSomething = 1;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<Figure> Run()
    {
        var real = Path.Combine(Places.Shared, "real", "ke-hoach-dan-van-quan-10-2024.txt");
        var text = File.Exists(real) ? real : Path.Combine(Places.Root, "localities", "quan-10", "plan.txt");
        BenchRun.Say(File.Exists(real) ? "The plan is the real one." : "The real plan is absent: the locality's plan in our own words stands in for it.");
        var docx = Path.Combine(Places.Scratch, "twenty-pages.docx");
        TwentyPages.Write(File.ReadAllText(text), docx);

        var fromText = Measure(Runs, Places.Cli, ["read", text, "--json"]);
        var check = Measure(Runs, Places.Cli, ["check", text, "--json", "--law", Path.Combine(Places.Root, "law")], FoundSomething);
        var fromDocx = Measure(Runs, Places.Cli, ["read", docx, "--json"]);
        List<Figure> figures =
        [
            Figure.AtMost("read TXT, whole process", GoalSeconds, fromText.Seconds, "s"),
            Figure.ForInformation("read TXT, peak memory", fromText.PeakMegabytes, $"{Figure.Number(fromText.PeakMegabytes)} MiB"),
            Figure.AtMost("check TXT, whole process", GoalSeconds, check.Seconds, "s"),
            Figure.ForInformation("check TXT, peak memory", check.PeakMegabytes, $"{Figure.Number(check.PeakMegabytes)} MiB"),
            Figure.AtMost("read DOCX of 20 pages, whole process", GoalSeconds, fromDocx.Seconds, "s"),
            Figure.ForInformation("read DOCX of 20 pages, peak memory", fromDocx.PeakMegabytes, $"{Figure.Number(fromDocx.PeakMegabytes)} MiB"),
        ];
        figures.AddRange(BesideLibreOffice(docx, fromDocx));
        return figures;
    }

    private static IEnumerable<Figure> BesideLibreOffice(string docx, WholeRun ours)
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            yield return Figure.NotMeasured("LibreOffice, the same DOCX to text", "", "soffice is not installed");
            yield break;
        }

        string[] arguments =
        [
            $"-env:UserInstallation=file://{Places.Scratch}/office", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
            "--outdir", Path.Combine(Places.Scratch, "office-out"), docx,
        ];
        var office = Measure(RunsOfLibreOffice, "/usr/bin/soffice", arguments);
        yield return Figure.ForInformation(
            "LibreOffice, the same DOCX to text", office.Seconds, $"{Figure.Number(office.Seconds)} s, {Figure.Number(office.PeakMegabytes)} MiB");
        yield return Figure.ForInformation(
            "our time as a share of LibreOffice's", ours.Seconds / office.Seconds, $"{Figure.Number(100 * ours.Seconds / office.Seconds)} %");
    }

    /// <summary>Median of the runs; one before them fills the file cache and LibreOffice's profile.</summary>
    internal static WholeRun Measure(int runs, string program, string[] arguments, int greatestExit = 0)
    {
        Child.Measure(program, arguments, Limit, greatestExit);
        var measured = Enumerable.Range(0, runs).Select(_ => Child.Measure(program, arguments, Limit, greatestExit)).ToList();
        return new WholeRun(Median.Of(measured.Select(run => run.Seconds)), measured.Max(run => run.PeakMegabytes));
    }
}
