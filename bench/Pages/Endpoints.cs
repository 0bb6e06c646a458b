using System.Net;
using CoSo.Bench.Load;
using CoSo.Bench.Machine;

namespace CoSo.Bench.Pages;

/// <summary>A page or verb of the product and the endpoint of the bare program that it is measured against.</summary>
/// <param name="Status">Status of the answer.</param>
internal sealed record Endpoint(string Name, string BareName, double Goal, int Status, Func<int, byte[]> Request)
{
    public bool IsWrite => Status != 200;
}

/// <summary>The pages of the figures, as the people they are made for ask for them.</summary>
internal static class Endpoints
{
    private const double PageGoal = 0.30;
    private const double PublicGoal = 0.60;

    /// <summary>Words to search for: from one in eight duties to one in a thousand.</summary>
    public static readonly string[] Questions = ["khancap", "quỹ nhân dân đóng góp", "đối thoại nước sạch", "số 4242", "hòa giải cơ sở"];

    private static readonly string[] Lists = ["/viec?trang-thai=open", "/viec?trang-thai=open&trang=2", "/viec?trang-thai=reported", "/viec?trang-thai=closed"];

    public static async Task<IReadOnlyList<Endpoint>> OfAsync(Server server, SeededHouse house)
    {
        using var officer = new Browser(server.Root);
        await officer.SignInAsync("phuong4", CoSo.Access.LoadDemoPeople.Password);
        using var coordinator = new Browser(server.Root);
        await coordinator.SignInAsync("noivu", CoSo.Access.LoadDemoPeople.Password);
        using var visitor = new Browser(server.Root);
        List<Endpoint> wanted =
        [
            new("public page /", "/page", PublicGoal, 200, _ => Requests.Get("/")),
            new("Việc của tôi /lam-viec", "/page", PageGoal, 200, _ => Requests.Get("/lam-viec", officer.Cookies)),
            new("list of 25 /viec?…", "/page", PageGoal, 200, Requests.Cycle(Lists.Select(path => Requests.Get(path, coordinator.Cookies)))),
            new("one duty /viec/{id}", "/row", PageGoal, 200, Requests.Cycle(house.OfficerDuties.Select(id => Requests.Get($"/viec/{id}", officer.Cookies)))),
            new("search /tim?q=…", "/search", PageGoal, 200, Requests.Cycle(Questions.Select(q => Requests.Get($"/tim?q={Uri.EscapeDataString(q)}", coordinator.Cookies)))),
        ];
        var present = new List<Endpoint>();
        foreach (var endpoint in wanted)
        {
            var path = System.Text.Encoding.UTF8.GetString(endpoint.Request(0)).Split(' ')[1];
            var browser = endpoint.Name.StartsWith("list", StringComparison.Ordinal) || endpoint.Name.StartsWith("search", StringComparison.Ordinal) ? coordinator : officer;
            if (await browser.StatusOfAsync(path) == HttpStatusCode.OK)
            {
                present.Add(endpoint);
            }
        }

        return present;
    }

    /// <summary>The same kinds of request on the bare program.</summary>
    public static Func<int, byte[]> Bare(string name) => name switch
    {
        "/page" => _ => Requests.Get("/page"),
        "/row" => number => Requests.Get($"/row/{1 + (int)(number * 7919L % BareProgram.Rows)}"),
        "/search" => Requests.Cycle(Questions.Select(q => Requests.Get($"/search?q={Uri.EscapeDataString(q)}"))),
        "POST /row" => number => Requests.Post("/row", "application/json", $$"""{"subject":"Ghi tiến độ số {{number}}","unitId":4,"dueOn":"2026-05-05","description":"Đã họp với khu phố, thống nhất nội dung và thời gian."}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
