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
    private const double DeedGoal = 0.40;

    /// <summary>Words to search for: from one in eight duties to one in a thousand.</summary>
    public static readonly string[] Questions = ["khancap", "quỹ nhân dân đóng góp", "đối thoại nước sạch", "số 4242", "hòa giải cơ sở"];

    private static readonly string[] Lists = ["/viec", "/viec?thoi-gian=Month", "/viec?tinh-trang=Late", "/viec?tinh-trang=Reported", "/viec?tinh-trang=Closed&trang=2"];

    public static async Task<IReadOnlyList<Endpoint>> OfAsync(Server server, SeededHouse house)
    {
        using var officer = new Browser(server.Root);
        await officer.SignInAsync("phuong4", CoSo.Access.LoadDemoPeople.Password);
        using var coordinator = new Browser(server.Root);
        await coordinator.SignInAsync("noivu", CoSo.Access.LoadDemoPeople.Password);
        // What goes over the wire is settled now: cookies do not change any more.
        var (asOfficer, asCoordinator) = (officer.Cookies, coordinator.Cookies);
        List<Endpoint> pages =
        [
            new("public page /", "/page", PublicGoal, 200, Always(Requests.Get("/"))),
            .. Both("Việc của tôi /lam-viec", "/page", ["/lam-viec"], asOfficer),
            .. Both("list of 25 /viec?…", "/page", Lists, asCoordinator),
            .. Both("one duty /viec/{id}", "/row", [.. house.OfficerDuties.Select(id => $"/viec/{id}")], asOfficer),
            .. Both("search /tim?tim=…", "/search", [.. Questions.Select(q => $"/tim?tim={Uri.EscapeDataString(q)}")], asCoordinator),
        ];

        // The public page is the last to be built; until it stands it is left out.
        if (await officer.StatusOfAsync("/") == HttpStatusCode.NotFound)
        {
            pages.RemoveAt(0);
        }

        return [.. pages, await DeedAsync(officer, house)];
    }

    /// <summary>"Ghi tiến độ" on one open duty after the other: the form of the page, its token included, nothing attached.</summary>
    private static async Task<Endpoint> DeedAsync(Browser officer, SeededHouse house)
    {
        var token = Browser.TokenIn(await officer.OpenAsync($"/viec/{house.OfficerDuties[0]}"));
        var cookies = officer.Cookies;
        return new Endpoint("deed POST /viec/{id}", "POST /row", DeedGoal, 302, number => Requests.Form(
            $"/viec/{house.OfficerDuties[number % house.OfficerDuties.Count]}?handler=Note",
            [
                new("Result.Text", $"Ghi tiến độ số {number}: đã họp với khu phố, thống nhất nội dung và thời gian."),
                new("Version", "0"),
                new("__RequestVerificationToken", token),
            ],
            cookies));
    }

    /// <summary>
    /// A page made anew at every request, because each has an address of its own, and the page given again because nothing was
    /// written since: two figures, so that the second is never taken for the first.
    /// </summary>
    private static IEnumerable<Endpoint> Both(string name, string bareName, IReadOnlyList<string> paths, string cookies) =>
    [
        new(name, bareName, PageGoal, 200, number => Requests.Get($"{paths[number % paths.Count]}{(paths[number % paths.Count].Contains('?') ? '&' : '?')}lan={number}", cookies)),
        new($"{name} seen again", bareName, PageGoal, 200, Requests.Cycle(paths.Select(path => Requests.Get(path, cookies)))),
    ];

    private static Func<int, byte[]> Always(byte[] request) => _ => request;

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
