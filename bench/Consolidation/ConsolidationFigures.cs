using System.Diagnostics;
using CoSo.Data;
using CoSo.Host;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Consolidation;

/// <summary>3,321 units × 150 indicators to 34 provinces × 150: the product's class beside one GROUP BY on the same database.</summary>
internal static class ConsolidationFigures
{
    private const double Goal = 1.5;
    private const int Runs = 9;

    private const string GroupBy =
        "SELECT c.province, v.indicator, SUM(v.amount) FROM bench_value v JOIN bench_commune c ON c.id = v.commune GROUP BY c.province, v.indicator";

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        List<Figure> figures = [.. await OnAsync("sqlite", null)];
        figures.AddRange(bench.Postgres is { } postgres
            ? await OnAsync("postgres", postgres.NewDatabase("coso_consolidation"))
            : [Figure.NotMeasured("consolidation, postgres", $"<= {Figure.Number(Goal)} x", "PostgreSQL is not installed")]);
        return figures;
    }

    private static async Task<IReadOnlyList<Figure>> OnAsync(string name, string? database)
    {
        var options = new RunOptions { Data = Path.Combine(Places.Scratch, "consolidation-" + name), Database = database, Demo = true, Home = Places.Root };
        await using var app = await CoSoApp.BuildAsync(options, builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var consolidation = scope.ServiceProvider.GetRequiredService<CoSo.Reports.Consolidation>();
        var seeded = await SeedReturns.RunAsync(db);
        List<double> ours = [], plain = [];
        for (var run = 0; run <= Runs; run++)
        {
            // One after the other, so that both see the same machine.
            var (totals, seconds) = await TimedAsync(() => OursAsync(consolidation, seeded));
            var (expected, plainSeconds) = await TimedAsync(() => PlainAsync(db));
            if (totals != expected || totals.Rows != SeedReturns.Provinces * SeedReturns.Indicators)
            {
                throw new InvalidOperationException($"Consolidation on {name} gives {totals}, the GROUP BY {expected}.");
            }

            ours.Add(seconds);
            plain.Add(plainSeconds);
        }

        // The first run of each fills caches.
        var (mine, other) = (Median.Of(ours.Skip(1)), Median.Of(plain.Skip(1)));
        var measured = $"{Figure.Number(mine / other)} x ({Figure.Number(mine * 1000)} ms beside {Figure.Number(other * 1000)} ms)";
        return [new Figure($"consolidation beside one GROUP BY, {name}", $"<= {Figure.Number(Goal)} x", mine / other, measured, mine / other <= Goal)];
    }

    private static async Task<Sum> OursAsync(CoSo.Reports.Consolidation consolidation, SeededPeriod seeded)
    {
        var totals = await consolidation.ByChildAsync(seeded.PeriodId, seeded.NationId, ReportColumn.Quarter, CancellationToken.None);
        return new Sum(totals.Count, totals.Sum(total => total.Total));
    }

    private static async Task<Sum> PlainAsync(AppDbContext db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = GroupBy;
        await using var reader = await command.ExecuteReaderAsync();
        var sum = new Sum(0, 0);
        while (await reader.ReadAsync())
        {
            sum = new Sum(sum.Rows + 1, sum.Total + Convert.ToInt64(reader.GetValue(2), System.Globalization.CultureInfo.InvariantCulture));
        }

        return sum;
    }

    private static async Task<(Sum Sum, double Seconds)> TimedAsync(Func<Task<Sum>> work)
    {
        var watch = Stopwatch.StartNew();
        return (await work(), watch.Elapsed.TotalSeconds);
    }

    private readonly record struct Sum(int Rows, long Total);
}
