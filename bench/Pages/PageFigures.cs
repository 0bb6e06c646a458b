using CoSo.Bench.Load;
using CoSo.Bench.Machine;

namespace CoSo.Bench.Pages;

/// <summary>Pages with 100,000 duties behind them, on both databases, as a share of the bare program in the same run.</summary>
internal static class PageFigures
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);
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
                figures.AddRange(Measure(new Side(house.Name, server), bare, endpoint, rows));
            }
        }

        PlainTable.Print(["endpoint", "on", "connections", "requests/s", "p50 ms", "p95 ms", "p99 ms"], rows);
        return figures;
    }

    private static IEnumerable<Figure> Measure(Side side, Server? bare, Endpoint endpoint, List<string[]> rows)
    {
        var next = Warm(side.Server.Port, endpoint.Request, endpoint.Status, 0);
        var bareRequest = Endpoints.Bare(endpoint.BareName);
        var bareStatus = endpoint.IsWrite ? 201 : 200;
        var bareNext = bare is null ? 0 : Warm(bare.Port, bareRequest, bareStatus, 0);
        foreach (var connections in Connections)
        {
            var name = $"{endpoint.Name}, {side.Name}, {connections} connection{(connections == 1 ? "" : "s")}";
            var limit = bare is null ? null : Load(bare.Port, connections, bareRequest, bareStatus, bareNext);
            var ours = Load(side.Server.Port, connections, endpoint.Request, endpoint.Status, next);
            next = ours.Next;
            rows.Add(Row(endpoint.Name, side.Name, connections, ours));
            if (limit is null)
            {
                yield return Figure.ForInformation(name, ours.PerSecond, $"{Figure.Number(ours.PerSecond)} /s, p95 {Figure.Number(ours.P95)} ms");
                continue;
            }

            bareNext = limit.Next;
            rows.Add(Row("  bare " + endpoint.BareName, "sqlite", connections, limit));
            yield return Figure.AtLeastShare(
                name, endpoint.Goal, ours.PerSecond / limit.PerSecond, $"{Figure.Number(ours.PerSecond)} of {Figure.Number(limit.PerSecond)} /s, p95 {Figure.Number(ours.P95)} ms");
        }
    }

    /// <summary>Until the runtime has compiled the path for good: busy connections first, then calm.</summary>
    private static int Warm(int port, Func<int, byte[]> request, int status, int first) => HttpLoad.Run(new LoadPlan
    {
        Port = port, Connections = 4, Request = request, Status = status, Duration = WarmUp, First = first,
    }).Next;

    private static LoadResult Load(int port, int connections, Func<int, byte[]> request, int status, int first) => HttpLoad.Run(new LoadPlan
    {
        Port = port, Connections = connections, Request = request, Status = status, Duration = Duration, First = first,
    });

    private static string[] Row(string name, string on, int connections, LoadResult result) =>
        [name, on, $"{connections}", Figure.Number(result.PerSecond), Figure.Number(result.P50), Figure.Number(result.P95), Figure.Number(result.P99)];

    private sealed record Side(string Name, Server Server);
}
