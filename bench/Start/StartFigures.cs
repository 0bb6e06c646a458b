using System.Net;
using CoSo.Bench.Load;
using CoSo.Bench.Machine;
using CoSo.Bench.Pages;

namespace CoSo.Bench.Start;

/// <summary>How soon the first page comes when the database exists, and what the process weighs after 10,000 requests.</summary>
internal static class StartFigures
{
    private const int Starts = 5;
    private static readonly int Requests = Places.IsTrial ? 500 : 10_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        var house = await bench.OnSqliteAsync();
        var page = await FirstPageAsync(house);
        var seconds = new List<double>();
        for (var i = 0; i <= Starts; i++)
        {
            using var server = Server.House(house.Data, house.Database, page);
            seconds.Add(server.UntilFirstPage.TotalSeconds);
        }

        // The first start fills the file cache; it is not counted.
        return
        [
            Figure.AtMost($"start to first page ({page}), existing database", 1.5, Median.Of(seconds.Skip(1)), "s"),
            Figure.AtMost($"resident memory after {Requests} requests", 300, await MemoryAsync(house), "MiB"),
        ];
    }

    private static async Task<string> FirstPageAsync(SeededHouse house)
    {
        using var server = Server.House(house.Data, house.Database);
        using var visitor = new Browser(server.Root);
        return await visitor.StatusOfAsync("/") == HttpStatusCode.OK ? "/" : "/dang-nhap";
    }

    private static async Task<double> MemoryAsync(SeededHouse house)
    {
        using var server = Server.House(house.Data, house.Database);
        var endpoints = await Endpoints.OfAsync(server, house);
        byte[][] mix = [.. endpoints.Where(endpoint => endpoint.Status == 200).SelectMany(endpoint => Enumerable.Range(0, 20).Select(endpoint.Request))];
        var plan = new LoadPlan { Port = server.Port, Connections = 8, Request = Load.Requests.Cycle(mix), Status = 200, Duration = TimeSpan.FromMinutes(3), MostRequests = Requests };
        HttpLoad.Run(plan);
        return server.ResidentMegabytes;
    }
}
