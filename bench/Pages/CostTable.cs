using CoSo.Bench.Load;
using CoSo.Bench.Machine;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Pages;

/// <summary>
/// What each page costs the server's processor, for work on them: on a database seeded before (<c>bench seed</c>), in short rounds
/// that take turns with the bare page. Where others fight for the cores this says more than requests a second.
/// </summary>
internal static class CostTable
{
    private const int Rounds = 4;
    private const int Warming = 6_000;

    private static readonly int Measured = Places.IsTrial ? 100 : 1_500;

    /// <param name="only">Beginning of the names of the pages to measure; empty for all.</param>
    public static async Task PrintAsync(string data, string? database, string only)
    {
        var house = await FindAsync(data, database);
        using var bare = BareProgram.Start();
        using var server = Server.House(data, database);
        var rows = new List<string[]>();
        foreach (var endpoint in (await Endpoints.OfAsync(server, house)).Where(endpoint => endpoint.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            rows.Add(Row(server, bare, endpoint));
            BenchRun.Say(string.Join("  ", rows[^1]));
        }

        PlainTable.Print(["endpoint", "cpu ms", "p50 ms", "bare cpu ms", "times the bare", "bytes"], rows);
    }

    private static string[] Row(Server server, Server? bare, Endpoint endpoint)
    {
        var next = Ask(server, endpoint.Request, endpoint.Status, 0, Warming).Next;
        var bareRequest = Endpoints.Bare(endpoint.BareName);
        var bareStatus = endpoint.IsWrite ? 201 : 200;
        var bareNext = bare is null ? 0 : Ask(bare, bareRequest, bareStatus, 0, Warming).Next;
        List<Cost> ours = [], others = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(Ask(server, endpoint.Request, endpoint.Status, next, Measured));
            next = ours[^1].Next;
            if (bare is not null)
            {
                others.Add(Ask(bare, bareRequest, bareStatus, bareNext, Measured));
                bareNext = others[^1].Next;
            }
        }

        var (mine, plain) = (ours.Min(cost => cost.Milliseconds), others.Select(cost => cost.Milliseconds).DefaultIfEmpty(double.NaN).Min());
        return [endpoint.Name, Figure.Number(mine), Figure.Number(ours.Min(cost => cost.Median)), Figure.Number(plain), Figure.Number(mine / plain), $"{ours[0].Bytes}"];
    }

    private static Cost Ask(Server server, Func<int, byte[]> request, int status, int first, int count)
    {
        var before = server.ProcessorTime;
        var result = HttpLoad.Run(new LoadPlan
        {
            Port = server.Port, Connections = 2, Request = request, Status = status, Duration = TimeSpan.FromMinutes(2), First = first, MostRequests = count,
        });
        return new Cost((server.ProcessorTime - before).TotalMilliseconds / result.Count, result.P50, result.Next, result.Bytes);
    }

    private static async Task<SeededHouse> FindAsync(string data, string? database)
    {
        var options = new RunOptions { Data = data, Database = database, Demo = true, Home = Places.Root };
        await using var app = await CoSoApp.BuildAsync(options, builder => builder.Logging.ClearProviders());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var open = await db.Set<Duty>()
            .Where(duty => duty.State == DutyState.Open && db.Set<UnitRow>().Any(unit => unit.Id == duty.UnitId && unit.Code == SeedDuties.OfficerUnit))
            .Select(duty => duty.Id).ToListAsync();
        return new SeededHouse("folder", data, database, open);
    }

    private sealed record Cost(double Milliseconds, double Median, int Next, int Bytes);
}
