using CoSo.Bench;
using CoSo.Bench.Cases;
using CoSo.Bench.Consolidation;
using CoSo.Bench.Machine;
using CoSo.Bench.Micro;
using CoSo.Bench.Pages;
using CoSo.Bench.Plans;
using CoSo.Bench.Reading;
using CoSo.Bench.Sealed;
using CoSo.Bench.Start;

Dictionary<string, Func<BenchRun, Task<IReadOnlyList<Figure>>>> groups = new()
{
    ["reading"] = _ => Task.FromResult(ReadingFigures.Run()),
    ["plans"] = _ => PlanFigures.RunAsync(),
    ["start"] = StartFigures.RunAsync,
    ["pages"] = PageFigures.RunAsync,
    ["cases"] = CaseFigures.RunAsync,
    ["consolidation"] = ConsolidationFigures.RunAsync,
    ["sealed"] = _ => SealedFigures.RunAsync(),
    ["micro"] = _ => Task.FromResult(MicroFigures.Run()),
};

if (args is ["seed", var data, .. var database])
{
    await SeedDuties.RunAsync("folder", Path.GetFullPath(data), database.FirstOrDefault());
    return 0;
}

if (args is ["seed-cases", var folder, .. var host])
{
    await SeedCases.RunAsync(new CaseHouse("folder", Path.GetFullPath(folder), host.FirstOrDefault()));
    return 0;
}

if (args is ["cost", var seeded, .. var more])
{
    Directory.CreateDirectory(Places.Scratch);
    await CostTable.PrintAsync(Path.GetFullPath(seeded), more.FirstOrDefault(argument => argument.Contains('=')), more.FirstOrDefault(argument => !argument.Contains('=')) ?? "");
    Directory.Delete(Places.Scratch, recursive: true);
    return 0;
}

string[] chosen = args.Length == 0 ? [.. groups.Keys] : args;
if (chosen.FirstOrDefault(name => !groups.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no group {unknown}. Groups: {string.Join(", ", groups.Keys)}.");
    return 2;
}

Directory.CreateDirectory(Places.Scratch);
try
{
    using var bench = new BenchRun();
    BenchRun.Say(Hardware.Describe());
    if (Places.IsTrial)
    {
        BenchRun.Say("A trial of the harness: the figures mean nothing.");
    }

    var busy = Hardware.Load();
    BenchRun.Say($"Load before: {Figure.Number(busy)}{(busy > 0.3 * Environment.ProcessorCount ? " (the machine is not idle: figures are noisy)" : "")}");
    var figures = new List<Figure>();
    var failed = false;
    foreach (var name in chosen)
    {
        BenchRun.Say($"\n== {name}");
        try
        {
            figures.AddRange(await groups[name](bench));
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException)
        {
            figures.Add(Figure.NotMeasured(name, "", fault.Message.Split('\n')[0]));
            Console.Error.WriteLine(fault);
            failed = true;
        }
    }

    FigureTable.Print(figures);
    FigureTable.Write(figures, busy);
    return failed ? 1 : 0;
}
finally
{
    Directory.Delete(Places.Scratch, recursive: true);
}
