using System.Diagnostics;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Host;
using CoSo.Kernel;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Pages;

/// <summary>
/// Fills a demo database through the product's own ledger, so that every row (duty, search entry, audit event) is what the
/// product itself would have written. Words as in the program that ratios are taken against.
/// </summary>
internal static class SeedDuties
{
    public static readonly int Count = Places.IsTrial ? 4_000 : 100_000;

    /// <summary>The ward whose officer is measured; it has one in sixty of all duties, as in a district of sixty units.</summary>
    public const string OfficerUnit = "phuong-4";

    private const int Batch = 2_000;

    private static readonly string[] Verbs = ["Tổ chức", "Rà soát", "Công khai", "Báo cáo", "Kiểm tra", "Đối thoại", "Tiếp nhận", "Triển khai"];

    private static readonly string[] Things =
    [
        "quy chế dân chủ", "nội dung lấy ý kiến", "kết quả giải quyết", "kế hoạch dân vận", "công trình chung", "hồ sơ một cửa", "đơn kiến nghị",
        "phong trào thi đua", "hòa giải cơ sở", "quỹ nhân dân đóng góp", "thủ tục hành chính", "đội ngũ cán bộ", "nước sạch",
    ];

    public static async Task<SeededHouse> RunAsync(string name, string data, string? database)
    {
        var watch = Stopwatch.StartNew();
        var options = new RunOptions { Data = data, Database = database, Demo = true, Home = Places.Root };
        await using var app = await CoSoApp.BuildAsync(options, builder => builder.Logging.ClearProviders());
        var open = new List<Guid>();
        var plan = await PlanAsync(app.Services);
        for (var first = 0; first < Count; first += Batch)
        {
            await using var scope = app.Services.CreateAsyncScope();
            open.AddRange(await RaiseAsync(scope.ServiceProvider, plan, first));
        }

        await SettleStatisticsAsync(app.Services);
        BenchRun.Say($"{Count} duties on {name} in {Figure.Number(watch.Elapsed.TotalSeconds)} s.");
        return new SeededHouse(name, data, database, open);
    }

    /// <summary>A plan in force with seven workstreams, so that the public page and the filters have what a real year has.</summary>
    private static async Task<SeededPlan> PlanAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<Clock>().Today;
        var plan = new Plan
        {
            Id = OrderedId.New(),
            Number = "42/KH-UBND",
            Title = "Công tác dân vận chính quyền",
            Type = "Kế hoạch",
            Year = today.Year,
            IssuedOn = today.AddDays(-250),
            IssuerUnitId = await db.Set<UnitRow>().OrderBy(unit => unit.Position).Select(unit => unit.Id).FirstAsync(),
            State = PlanState.InForce,
            FileHash = "",
            AdoptedAt = DateTime.UtcNow,
        };
        var workstreams = Enumerable.Range(1, 7)
            .Select(n => new Workstream { Id = OrderedId.New(), PlanId = plan.Id, Number = $"II.{n}", Title = Things[n], Position = n }).ToList();
        db.Add(plan);
        db.AddRange(workstreams);
        await db.SaveChangesAsync();
        return new SeededPlan(plan.Id, [.. workstreams.Select(workstream => workstream.Id)]);
    }

    private static async Task<List<Guid>> RaiseAsync(IServiceProvider services, SeededPlan plan, int first)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var ledger = services.GetRequiredService<IDutyLedger>();
        var book = services.GetRequiredService<DutyBook>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var units = await db.Set<UnitRow>().Where(unit => unit.From <= book.Today && (unit.To == null || unit.To >= book.Today)).OrderBy(unit => unit.Position).AsNoTracking().ToListAsync();
        var ward = units.Single(unit => unit.Code == OfficerUnit);
        var open = new List<Guid>();
        for (var i = first; i < first + Batch; i++)
        {
            var unit = i % 60 == 0 ? ward : units[i % units.Count];
            var id = ledger.Raise(Make(i, unit.Id, units[0].Id, book.Today) with { PlanId = plan.Id, WorkstreamId = plan.WorkstreamIds[i % 7] }, Guid.Empty);
            var state = i / 10 % 10;
            if (state < 6)
            {
                var duty = db.Set<Duty>().Local.FindEntry(id)!.Entity;
                duty.Report(book.Today.AddDays(-(i % 200)));
                if (state < 5)
                {
                    duty.Close(book.Today.AddDays(-(i % 100)));
                }

                book.Settle(duty);
            }
            else if (unit == ward)
            {
                open.Add(id);
            }
        }

        await db.SaveChangesAsync();
        return open;
    }

    private static NewDuty Make(int i, Guid unitId, Guid assignerId, DateOnly today)
    {
        var title = $"{Verbs[i % 8]} {Things[i % 13]} số {i}{(i % 997 == 0 ? " khancap" : "")}";
        return new NewDuty
        {
            UnitId = unitId,
            AssignerUnitId = assignerId,
            Title = title,
            Detail = string.Concat(Enumerable.Repeat(title + ". ", 8)),
            Source = new DutySource("measure", OrderedId.New(), $"Kế hoạch số 42/KH-UBND, mục III.{i % 9}"),
            GivenOn = today.AddDays(-250),
            DueOn = i % 20 == 1 ? null : today.AddDays((int)(i * 7919L % 365) - 200),
        };
    }

    /// <summary>What a database knows of its tables after some days of life: autovacuum's and PRAGMA optimize's work, done now.</summary>
    private static async Task SettleStatisticsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        foreach (var statement in db.Database.IsSqlite() ? new[] { "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)" } : ["VACUUM ANALYZE", "CHECKPOINT"])
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private sealed record SeededPlan(Guid Id, IReadOnlyList<Guid> WorkstreamIds);
}
