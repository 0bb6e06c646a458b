using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CoSo.Bench.Micro;

/// <summary>The small things that everything else calls, by BenchmarkDotNet in this process.</summary>
internal static class MicroFigures
{
    public static IReadOnlyList<Figure> Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .AddLogger(new StreamLogger(Path.Combine(Places.Scratch, "micro.log")))
            .WithArtifactsPath(Path.Combine(Places.Scratch, "micro"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
        return [.. new[] { typeof(LawBenchmarks), typeof(TextBenchmarks), typeof(ReaderBenchmarks) }
            .SelectMany(type => BenchmarkRunner.Run(type, config).Reports)
            .Select(ToFigure)];
    }

    private static Figure ToFigure(BenchmarkReport report)
    {
        var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name.Replace('_', ' ');
        if (report.ResultStatistics is not { } statistics)
        {
            return Figure.NotMeasured(name, "", "BenchmarkDotNet gave no result");
        }

        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        var microseconds = statistics.Mean / 1000;
        return Figure.ForInformation(name, microseconds, $"{Figure.Number(microseconds)} µs, {bytes} B");
    }
}
