using System.Diagnostics;
using CoSo.Bench.Load;
using CoSo.Bench.Machine;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Host;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Cases;

/// <summary>
/// Letters with a million stored, on both databases: intake through the verb, duplicates of a new letter, the inbox, its search and the
/// public list of 1,000 over HTTP, with the bare query (the rows, nothing else) beside them.
/// </summary>
internal static class CaseFigures
{
    private static readonly int Letters = Places.IsTrial ? 20 : 400;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(Places.IsTrial ? 1 : 5);

    private const string Rows = "SELECT id, title, due_on FROM citizen_case WHERE ended_on IS NULL AND receiver_unit_id = {0}";
    private const string BareInbox = Rows + " ORDER BY ended_on, due_order, id LIMIT 25";
    private const string BareList = "SELECT id, title, due_on FROM citizen_case WHERE kind = 'Feedback' AND receiver_unit_id = {0} ORDER BY received_at DESC, id DESC LIMIT 1000";
    private const string BareSearch = "SELECT c.id, c.title, c.due_on FROM private_fts f JOIN private_text t ON t.id = f.rowid JOIN citizen_case c ON c.id = t.subject_id "
        + "WHERE private_fts MATCH '{1}' AND c.ended_on IS NULL AND c.receiver_unit_id = {0} ORDER BY f.rowid DESC LIMIT 25";
    private const string BarePostgresSearch = "SELECT c.id, c.title, c.due_on FROM private_text t JOIN citizen_case c ON c.id = t.subject_id "
        + "WHERE t.words @@ to_tsquery('simple', '{1}') AND c.ended_on IS NULL AND c.receiver_unit_id = {0} ORDER BY t.id DESC LIMIT 25";

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        List<CaseHouse> houses = [new("sqlite", Path.Combine(Places.Scratch, "cases"), null)];
        if (bench.Postgres is { } postgres)
        {
            houses.Add(new("postgres", Path.Combine(Places.Scratch, "cases-postgres"), postgres.NewDatabase("coso_cases")));
        }

        var figures = new List<Figure>();
        foreach (var house in houses)
        {
            await SeedCases.RunAsync(house);
            figures.AddRange(await InsideAsync(house));
            using var server = Server.House(house.Data, house.Database);
            using var browser = new Browser(server.Root);
            await browser.SignInAsync("tiepcongdan", CoSo.Access.LoadDemoPeople.Password);
            figures.AddRange(await PageAsync(server, browser, house, "inbox /don-thu", "/don-thu?lan={0}", BareInbox));
            // Words of which one in five letters found is open, and words that only ended ones hold: then all must be looked through.
            foreach (var (name, words) in new[] { ("search /don-thu?tim=…", "nap cong vo"), ("search that finds no open letter", "den hem tat") })
            {
                figures.AddRange(await PageAsync(server, browser, house, name, $"/don-thu?tim={words.Replace(' ', '+')}&lan={{0}}", Search(house, words)));
            }

            figures.AddRange(await PageAsync(server, browser, house, "list of 1,000 /open311/v2/requests.json", "/open311/v2/requests.json?lan={0}", BareList));
        }

        return figures;
    }

    /// <summary>By the product's own verbs, without pages.</summary>
    private static async Task<List<Figure>> InsideAsync(CaseHouse house)
    {
        await using var app = await house.BuildAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var (people, db, today) = (scope.ServiceProvider.GetRequiredService<IDemoPeople>(), scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Clock>().Today);
        var counter = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Code == SeedCases.Counter);
        var recipient = (await people.OfUnitAsync(counter.Id, Capability.ReceiveCases, CancellationToken.None))!;
        var (received, alike) = (new List<double>(), new List<double>());
        for (var number = 0; number < Letters; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            var id = await people.ActAsync(recipient, services => ReceiveAsync(services, counter, number, today));
            received.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            begun = Stopwatch.GetTimestamp();
            await people.ActAsync(recipient, services => AlikeAsync(services, id));
            alike.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return
        [
            Figure.ForInformation($"intake, one after the other, {house.Name}", 1000 / received.Average(), $"{Figure.Number(1000 / received.Average())} /s, p95 {Figure.Number(P95(received))} ms"),
            Figure.ForInformation($"duplicates of a new letter, {house.Name}", P95(alike), $"p95 {Figure.Number(P95(alike))} ms among {Vn.Number(SeedCases.Count)}"),
        ];
    }

    private static async Task<Guid> ReceiveAsync(IServiceProvider services, UnitRow counter, int number, DateOnly today)
    {
        var outcome = await services.GetRequiredService<ReceiveCase>().RunAsync(
            counter,
            new NewCase
            {
                Key = OrderedId.New(), ProcedureId = "feedback.local", Channel = IntakeChannel.Phone, ReceivedOn = today, Title = $"Nắp cống vỡ trước chợ, lần {number}",
                Content = $"Nắp cống trước chợ vỡ đã {number} ngày, xe máy dễ sụp bánh vào buổi tối, đề nghị thay sớm.", Category = "ha-tang", SenderName = "Nguyễn Thị Mẫu", SenderAddress = "Địa chỉ mẫu",
            },
            CancellationToken.None);
        return outcome.Value?.Case.Id ?? throw new InvalidOperationException(outcome.Refusal!.Code);
    }

    private static async Task<int> AlikeAsync(IServiceProvider services, Guid id)
    {
        var one = await services.GetRequiredService<AppDbContext>().Set<Case>().AsNoTracking().SingleAsync(known => known.Id == id);
        return (await services.GetRequiredService<AlikeCases>().OfAsync(one, CancellationToken.None)).Count;
    }

    private static async Task<List<Figure>> PageAsync(Server server, Browser browser, CaseHouse house, string name, string address, string bareQuery)
    {
        byte[] Ask(int number) => Requests.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, number), browser.Cookies);
        HttpLoad.Run(new LoadPlan { Port = server.Port, Connections = 1, Request = Ask, Status = 200, Duration = Duration });
        var ours = HttpLoad.Run(new LoadPlan { Port = server.Port, Connections = 1, Request = Ask, Status = 200, Duration = Duration, First = 1_000_000 });
        var bare = await BareAsync(house, bareQuery);
        return [Figure.ForInformation($"{name}, {house.Name}, p95", bare / ours.P95, $"{Figure.Number(ours.P95)} ms; the bare query {Figure.Number(bare)} ms, {Figure.Number(100 * bare / ours.P95)} % of it")];
    }

    private static async Task<double> BareAsync(CaseHouse house, string bareQuery)
    {
        await using var app = await house.BuildAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var counter = await db.Set<UnitRow>().Where(unit => unit.Code == SeedCases.Counter).Select(unit => unit.Id).SingleAsync();
        var times = new List<double>();
        for (var time = 0; time < 200 && times.Sum() < Duration.TotalMilliseconds; time++)
        {
            var begun = Stopwatch.GetTimestamp();
            await db.Database.SqlQueryRaw<BareRow>(bareQuery, counter).ToListAsync();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return P95(times);
    }

    private static string Search(CaseHouse house, string words)
    {
        var each = words.Split(' ');
        return house.Database is null
            ? BareSearch.Replace("{1}", string.Join(' ', each.Select(word => $"\"{word}\"*")), StringComparison.Ordinal)
            : BarePostgresSearch.Replace("{1}", string.Join(" & ", each.Select(word => $"{word}:*")), StringComparison.Ordinal);
    }

    private static double P95(List<double> times) => times.Order().ElementAt((int)(times.Count * 0.95));

    private sealed record BareRow(Guid Id, string Title, DateOnly? DueOn);
}

/// <param name="Database">Connection string of PostgreSQL; null for SQLite in <paramref name="Data"/>.</param>
internal sealed record CaseHouse(string Name, string Data, string? Database)
{
    public Task<Microsoft.AspNetCore.Builder.WebApplication> BuildAsync() =>
        CoSoApp.BuildAsync(new RunOptions { Data = Data, Database = Database, Demo = true, Home = Places.Root }, builder => builder.Logging.ClearProviders());
}
