using System.Diagnostics;
using CoSo.Bench.Pages;
using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Kernel;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Cases;

/// <summary>
/// Fills a demo database with cases as rows (a million would take a day through the verbs): one in ten open, spread over the units;
/// sketches of texts by one statement, so that candidates come out of as many bands as there would be; ended cases have none.
/// </summary>
internal static class SeedCases
{
    public static readonly int Count = Places.IsTrial ? 10_000 : 1_000_000;

    public const string Counter = "ban-tiep-cong-dan";

    private const int Batch = 5_000;

    /// <summary>A hash in each of the twelve bands for every open case.</summary>
    private const string Bands = " FROM citizen_case c, (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 "
        + "UNION SELECT 9 UNION SELECT 10 UNION SELECT 11) b WHERE c.ended_on IS NULL";

    private const string BandsSqlite = "INSERT INTO case_band (case_id, band, hash) SELECT c.id, b.n, (abs(random()) % 4294967296) - 2147483648" + Bands;
    private const string BandsPostgres = "INSERT INTO case_band (case_id, band, hash) SELECT c.id, b.n, CAST(random() * 4294967295 AS bigint) - 2147483648" + Bands;

    private static readonly string[] Things = ["nắp cống vỡ", "đèn hẻm tắt", "rác tồn đọng", "ồn sau 22 giờ", "vỉa hè bị lấn", "nước yếu", "cây xanh gãy", "hẻm ngập"];

    public static async Task RunAsync(CaseHouse house)
    {
        var watch = Stopwatch.StartNew();
        await using var app = await house.BuildAsync();
        for (var first = 0; first < Count; first += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await AddAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Clock>().Today, first);
        }

        await using var last = app.Services.CreateAsyncScope();
        var db = last.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.ExecuteSqlRawAsync(house.Database is null ? BandsSqlite : BandsPostgres);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        BenchRun.Say($"{Count} cases on {house.Name} in {Figure.Number(watch.Elapsed.TotalSeconds)} s.");
    }

    private static async Task AddAsync(AppDbContext db, DateOnly today, int first)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var units = await db.Set<UnitRow>().AsNoTracking().On(today).Where(unit => !unit.IsRequested && unit.Kind != UnitKind.Neighbourhood).OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Code }).ToListAsync();
        var counter = units.Single(unit => unit.Code == Counter).Id;
        var cases = Enumerable.Range(first, Batch).Select(number => Make(number, counter, units[number % units.Count].Id, today)).ToList();
        db.AddRange(cases);
        db.AddRange(cases.Select(CaseInbox.TextOf));
        await db.SaveChangesAsync();
    }

    private static Case Make(int number, Guid counter, Guid unit, DateOnly today)
    {
        var (title, open, received) = ($"{Things[number % Things.Length]} số {number}", number % 10 == 0, today.AddDays(-(number % 700)));
        var due = open ? received.AddDays(30) : (DateOnly?)null;
        return new Case
        {
            Id = OrderedId.New(), Code = $"DT-{number:X8}", SecretHash = "", Key = OrderedId.New(), ProcedureId = "feedback.local", Kind = ProcedureKind.Feedback, Secrecy = ProcedureSecrecy.Internal,
            Channel = IntakeChannel.Phone, ReceivedOn = received, Year = 1900, Number = number + 1, ReceiverUnitId = counter, UnitId = unit, Category = "ha-tang", Title = title,
            Content = $"{title}, đề nghị xử lý sớm.", ReceivedAt = received.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
            State = open ? CaseState.Working : CaseState.Closed, DueOn = due, DueOrder = due ?? Case.NoDay, DecidedOn = open ? null : received.AddDays(5), EndedOn = open ? null : received.AddDays(5),
        };
    }
}
