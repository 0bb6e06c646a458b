using CoSo.Bench.Load;
using CoSo.Bench.Machine;
using CoSo.Bench.Pages;

namespace CoSo.Bench.Plans;

/// <summary>What pages of plans cost with 50 plans × 500 items × 200 units behind them, on SQLite: made anew at every request.</summary>
internal static class PlanPages
{
    private static readonly int Warming = Places.IsTrial ? 20 : 600;
    private static readonly int Measured = Places.IsTrial ? 10 : 300;

    public static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var data = Path.Combine(Places.Scratch, "plans");
        var plans = await SeedPlans.RunAsync(data);
        using var server = Server.House(data, null);
        using var coordinator = new Browser(server.Root);
        await coordinator.SignInAsync("noivu", CoSo.Access.LoadDemoPeople.Password);
        using var officer = new Browser(server.Root);
        await officer.SignInAsync("phuong4", CoSo.Access.LoadDemoPeople.Password);
        (string Name, string Path, string Cookies)[] pages =
        [
            ("list of plans", "/ke-hoach?", coordinator.Cookies), ("one plan", "/ke-hoach/{id}?", coordinator.Cookies), ("one plan by workstream", "/ke-hoach/{id}?phan=nhom-viec", coordinator.Cookies),
            ("one plan, page 17", "/ke-hoach/{id}?trang=17", coordinator.Cookies), ("one item", "/ke-hoach/{id}/muc/250?", coordinator.Cookies), ("items of a version", "/ke-hoach/{id}/lich-su/1?", coordinator.Cookies),
            ("plans of units", "/ke-hoach/{id}/ke-hoach-don-vi?", coordinator.Cookies), ("items nobody took over", "/ke-hoach/{id}/ke-hoach-don-vi?xem=viec", coordinator.Cookies),
            ("one plan, ward officer", "/ke-hoach/{id}?", officer.Cookies), ("Việc của tôi", "/lam-viec?", officer.Cookies),
        ];
        return [.. pages.Select(page => Cost(server, page.Name, number => Requests.Get($"{page.Path.Replace("{id}", plans[number % plans.Count].ToString(), StringComparison.Ordinal)}&lan={number}", page.Cookies)))];
    }

    private static Figure Cost(Server server, string name, Func<int, byte[]> request)
    {
        var next = Ask(server, request, 0, Warming).Next;
        var before = server.ProcessorTime;
        var result = Ask(server, request, next, Measured);
        var each = (server.ProcessorTime - before).TotalMilliseconds / result.Count;
        return Figure.ForInformation($"{name}, 50 plans × 500 items × 200 units", each, $"{Figure.Number(each)} ms processor, p95 {Figure.Number(result.P95)} ms, {result.Bytes / 1024} KiB");
    }

    private static LoadResult Ask(Server server, Func<int, byte[]> request, int first, int count) => HttpLoad.Run(new LoadPlan
    {
        Port = server.Port, Connections = 2, Request = request, Status = 200, Duration = TimeSpan.FromMinutes(2), First = first, MostRequests = count,
    });
}
