using CoSo.Bench.Load;
using CoSo.Bench.Machine;

namespace CoSo.Bench.Pages;

/// <summary>Pages with 100,000 duties behind them, on both databases, as a share of the bare program in the same run.</summary>
internal static class PageFigures
{
    private static readonly int WarmUpsAtMost = Places.IsTrial ? 1 : 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(Places.IsTrial ? 1 : 2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(Places.IsTrial ? 1 : 4);
    private static readonly int[] Connections = [1, 16];

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        List<SeededHouse> houses = [await bench.OnSqliteAsync()];
        if (await bench.OnPostgresAsync() is { } onPostgres)
        {
            houses.Add(onPostgres);
        }

        using var bare = BareProgram.Start();
        var rows = new List<string[]>();
        var barePage = new Dictionary<int, double>();
        var figures = new List<Figure>();
        if (bare is null)
        {
            BenchRun.Say("The bare program (../shared/tools/bare) is absent: shares need it, so only absolute figures follow.");
        }

        foreach (var house in houses)
        {
            using var server = Server.House(house.Data, house.Database);
            foreach (var endpoint in await Endpoints.OfAsync(server, house))
            {
                figures.AddRange(Measure(new Side(house.Name, server), bare, endpoint, rows, barePage));
            }
        }

        PlainTable.Print(["endpoint", "on", "connections", "requests/s", "p50 ms", "p95 ms", "p99 ms", "cpu ms"], rows);
        return figures;
    }

    private static IEnumerable<Figure> Measure(Side side, Server? bare, Endpoint endpoint, List<string[]> rows, Dictionary<int, double> barePage)
    {
        var next = Warm(side.Server, endpoint.Request, endpoint.Status);
        var bareRequest = Endpoints.Bare(endpoint.BareName);
        var bareStatus = endpoint.IsWrite ? 201 : 200;
        var bareNext = bare is null ? 0 : Warm(bare, bareRequest, bareStatus);
        foreach (var connections in Connections)
        {
            var name = $"{endpoint.Name}, {side.Name}, {connections} connection{(connections == 1 ? "" : "s")}";
            var limit = bare is null ? null : Load(bare, connections, bareRequest, bareStatus, bareNext);
            var ours = Load(side.Server, connections, endpoint.Request, endpoint.Status, next);
            next = ours.Result.Next;
            rows.Add(Row(endpoint.Name, side.Name, connections, ours));
            if (limit is null)
            {
                yield return Figure.ForInformation(name, ours.Result.PerSecond, $"{Figure.Number(ours.Result.PerSecond)} /s, p95 {Figure.Number(ours.Result.P95)} ms");
                continue;
            }

            bareNext = limit.Result.Next;
            rows.Add(Row("  bare " + endpoint.BareName, "sqlite", connections, limit));
            yield return Figure.AtLeastShare(
                name, endpoint.Goal, ours.Result.PerSecond / limit.Result.PerSecond, $"{Figure.Number(ours.Result.PerSecond)} of {Figure.Number(limit.Result.PerSecond)} /s, p95 {Figure.Number(ours.Result.P95)} ms");
            if (endpoint.BareName == "/page")
            {
                barePage[connections] = limit.Result.PerSecond;
            }
            else if (!endpoint.IsWrite && barePage.TryGetValue(connections, out var page))
            {
                // The bare row and search are raw SQL to JSON; for scale, the same page beside the bare Razor page.
                yield return Figure.ForInformation("  the same, of bare /page", ours.Result.PerSecond / page, $"{Figure.Number(100 * ours.Result.PerSecond / page)} %");
            }
        }
    }

    /// <summary>
    /// Until the runtime has compiled the path for good, in the background and in stages: thousands of requests later a request
    /// may still cost twice what it will. Ends when a request no longer grows cheaper by a twentieth.
    /// </summary>
    private static int Warm(Server server, Func<int, byte[]> request, int status)
    {
        var (next, cheapest, steady) = (0, double.MaxValue, 0);
        for (var i = 0; i < WarmUpsAtMost && steady < 2; i++)
        {
            var before = server.ProcessorTime;
            var result = HttpLoad.Run(new LoadPlan { Port = server.Port, Connections = 4, Request = request, Status = status, Duration = WarmUp, First = next });
            var cost = (server.ProcessorTime - before).TotalMilliseconds / result.Count;
            (next, steady, cheapest) = (result.Next, cost < cheapest * 0.95 ? 0 : steady + 1, Math.Min(cost, cheapest));
        }

        return next;
    }

    private static Measured Load(Server server, int connections, Func<int, byte[]> request, int status, int first)
    {
        var before = server.ProcessorTime;
        var result = HttpLoad.Run(new LoadPlan
        {
            Port = server.Port, Connections = connections, Request = request, Status = status, Duration = Duration, First = first,
        });
        return new Measured(result, (server.ProcessorTime - before).TotalMilliseconds / result.Count);
    }

    private static string[] Row(string name, string on, int connections, Measured measured)
    {
        var result = measured.Result;
        return [name, on, $"{connections}", .. new[] { result.PerSecond, result.P50, result.P95, result.P99, measured.Processor }.Select(Figure.Number)];
    }

    /// <param name="Processor">Processor time of the server's process a request, ms; PostgreSQL's own is not in it.</param>
    private sealed record Measured(LoadResult Result, double Processor);

    private sealed record Side(string Name, Server Server);
}
