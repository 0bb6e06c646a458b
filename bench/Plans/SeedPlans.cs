using System.Diagnostics;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Files;
using CoSo.Duties;
using CoSo.Host;
using CoSo.Kernel;
using CoSo.Organization;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoSo.Bench.Plans;

/// <summary>Fifty plans in force of five hundred items each, every one given to two of two hundred units; every tenth item is a duty in the ledger.</summary>
internal static class SeedPlans
{
    private const int UnitCount = 200;
    private static readonly int PlanCount = Places.IsTrial ? 3 : 50;
    private static readonly int ItemCount = Places.IsTrial ? 300 : 500;

    /// <returns>Ids of the plans.</returns>
    public static async Task<IReadOnlyList<Guid>> RunAsync(string data)
    {
        var watch = Stopwatch.StartNew();
        await using var app = await CoSoApp.BuildAsync(new RunOptions { Data = data, Demo = true, Home = Places.Root }, builder => builder.Logging.ClearProviders());
        var units = await UnitsAsync(app.Services);
        var plans = new List<Guid>();
        for (var at = 0; at < PlanCount; at++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            plans.Add(await PlanAsync(scope.ServiceProvider, units, at));
        }

        await using var last = app.Services.CreateAsyncScope();
        await last.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSqlRawAsync("ANALYZE");
        BenchRun.Say($"{PlanCount} plans × {ItemCount} items × {units.Count} units in {Figure.Number(watch.Elapsed.TotalSeconds)} s.");
        return plans;
    }

    /// <summary>The locality's units and as many more as are missing, below the authority.</summary>
    private static async Task<List<(Guid Id, string Name)>> UnitsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var known = await db.Set<UnitRow>().AsNoTracking().OrderBy(unit => unit.Position).ToListAsync();
        var root = known[0];
        for (var at = known.Count; at < UnitCount; at++)
        {
            db.Add(new Unit
            {
                Id = OrderedId.New(), Code = $"them-{at}", Name = $"Đơn vị thêm {at}", ShortName = $"ĐV {at}", Kind = UnitKind.Department, Path = $"{root.Path}them-{at}/", ParentId = root.Id,
                From = new DateOnly(2021, 1, 1), Position = 1000 + at,
            }.KnownAs([]));
        }

        await db.SaveChangesAsync();
        var all = await db.Set<UnitRow>().AsNoTracking().OrderBy(unit => unit.Position).Take(UnitCount).Select(unit => new { unit.Id, unit.Name }).ToListAsync();
        return all.ConvertAll(unit => (unit.Id, unit.Name));
    }

    private static async Task<Guid> PlanAsync(IServiceProvider services, List<(Guid Id, string Name)> units, int at)
    {
        var db = services.GetRequiredService<AppDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var today = services.GetRequiredService<Clock>().Today;
        var id = OrderedId.New();
        var file = await services.GetRequiredService<FileStore>().AttachAsync(
            new NewFile("ke-hoach.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes($"Kế hoạch {at}"), "plan", id, units[0].Id, Guid.Empty, DateTime.UtcNow), CancellationToken.None);
        var plan = new Plan
        {
            Id = id, Number = $"{at + 1}/KH-UBND", Title = $"Kế hoạch thứ {at + 1}", Type = "Kế hoạch", Year = today.Year, IssuedOn = today.AddDays(-200), IssuerUnitId = units[0].Id,
            State = PlanState.InForce, FileId = file.Id, FileHash = file.Hash, AdoptedAt = DateTime.UtcNow,
        };
        var streams = Enumerable.Range(1, 7).Select(n => new Workstream { Id = OrderedId.New(), PlanId = plan.Id, Number = $"II.{n}", Title = $"Nhóm việc {n}", Position = n }).ToList();
        var names = units.ConvertAll(unit => new CoSo.Plans.PlanName { Id = OrderedId.New(), PlanId = plan.Id, Written = unit.Name, Folded = VietnameseText.Fold(unit.Name) + unit.Id });
        db.Add(plan);
        db.Add(new PlanText { PlanId = plan.Id, Text = "" });
        db.AddRange(streams);
        db.AddRange(names);
        db.AddRange(names.Select((name, n) => new PlanNameUnit { NameId = name.Id, UnitId = units[n].Id, PlanId = plan.Id }));
        var ledger = services.GetRequiredService<IDutyLedger>();
        for (var item = 1; item <= ItemCount; item++)
        {
            AddItem(db, plan, streams[item % 7].Id, item, [names[item % names.Count].Id, names[item * 7 % names.Count].Id], today);
            if (item % 10 == 0)
            {
                ledger.Raise(Duty(plan, streams[item % 7].Id, item, (units[item % units.Count].Id, units[0].Id), today), Guid.Empty);
            }
        }

        await db.SaveChangesAsync();
        return plan.Id;
    }

    private static void AddItem(AppDbContext db, Plan plan, Guid stream, int item, Guid[] names, DateOnly today)
    {
        var measure = new Measure
        {
            Id = OrderedId.New(), PlanId = plan.Id, Ordinal = item, Kind = item % 3 == 0 ? MeasureKind.Content : MeasureKind.Duty, Section = $"III.{(item / 25) + 1}", IsAdopted = true,
            Text = $"Tổ chức việc số {item} của kế hoạch, gắn với nội dung dân biết, dân bàn, dân làm, dân kiểm tra trên địa bàn", DueOn = today.AddDays(item % 200), WorkstreamId = stream, Confidence = 1,
        };
        db.Add(measure);
        db.AddRange(names.Distinct().Select((name, position) => new MeasureUnit { MeasureId = measure.Id, NameId = name, PlanId = plan.Id, Position = position }));
    }

    private static NewDuty Duty(Plan plan, Guid stream, int item, (Guid Of, Guid By) units, DateOnly today) => new()
    {
        UnitId = units.Of, AssignerUnitId = units.By, Title = $"Việc số {item} của {plan.Label}", Source = new DutySource("measure", OrderedId.New(), plan.Label), GivenOn = today.AddDays(-100),
        DueOn = today.AddDays(item % 200), PlanId = plan.Id, WorkstreamId = stream,
    };
}
