using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Units draw up their own plans from the authority's: some are approved and numbered, some differ from it, one comes back to be mended, one waits,
/// most have none yet. Only units whose head has an account, and few of them: the year is to be lived quickly.
/// </summary>
internal sealed class UnitPlanDemoDays(IDemoPeople people, AppDbContext db, UnitItems unitItems, Locality locality, LawBook law) : IDemoDays
{
    private const int AskedAfterDays = 21;
    private const int MadeAfterDays = 33;
    private const int SettledAfterDays = 36;
    private const int Most = 8;

    private enum Ending
    {
        Numbered,
        Differs,
        ComesBack,
        Waits,
    }

    public int Order => 14;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        var age = day.DayNumber - locality.DemoFrom.DayNumber;
        if (age is not (AskedAfterDays or MadeAfterDays or SettledAfterDays)
            || await db.Set<Plan>().AsNoTracking().OrderBy(plan => plan.Id).FirstOrDefaultAsync(plan => plan.State == PlanState.InForce, cancellation) is not { } parent)
        {
            return;
        }

        var chosen = await ChosenAsync(parent, cancellation);
        switch (age)
        {
            case AskedAfterDays:
                await AskAsync(parent, chosen, day, cancellation);
                break;
            case MadeAfterDays:
                await EachAsync(chosen, MakeAsync);
                break;
            default:
                await EachAsync(chosen, SettleAsync);
                break;
        }

        async Task EachAsync(List<Drawing> all, Func<Plan, Drawing, DateOnly, CancellationToken, Task> act)
        {
            foreach (var one in all)
            {
                await act(parent, one, day, cancellation);
            }
        }
    }

    private static T Done<T>(Outcome<T> outcome, string what) =>
        outcome.Value ?? throw new InvalidOperationException($"The demo year's plans of units: {what}: {outcome.Refusal!.Code} {string.Join(' ', outcome.Refusal.Arguments)}");

    /// <summary>Units that the plan gives work, with their officer and their head, in the locality's order.</summary>
    private async Task<List<Drawing>> ChosenAsync(Plan parent, CancellationToken cancellation)
    {
        var named = await unitItems.UnitsOf(parent.Id).Distinct().Join(db.Set<UnitRow>(), id => id, unit => unit.Id, (_, unit) => unit)
            .Where(unit => unit.Id != parent.IssuerUnitId).OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).AsNoTracking().ToListAsync(cancellation);
        var chosen = new List<Drawing>();
        foreach (var unit in named)
        {
            if (chosen.Count < Most && await people.OfUnitAsync(unit.Id, Capability.ApproveUnitPlans, cancellation) is { } head
                && await people.OfUnitAsync(unit.Id, Capability.DraftUnitPlans, cancellation) is { } officer)
            {
                chosen.Add(new Drawing(unit, officer, head, (Ending)(chosen.Count % 4)));
            }
        }

        return chosen;
    }

    private async Task AskAsync(Plan parent, List<Drawing> chosen, DateOnly day, CancellationToken cancellation)
    {
        var coordinator = await people.OfAuthorityAsync(Capability.ManagePlans, cancellation);
        await people.ActAsync(coordinator, async services => Done(
            await services.GetRequiredService<OrderUnitPlans>().AskAsync(
                parent.Id, chosen.ConvertAll(one => one.Unit.Id), law.Calendar.AddWorkingDays(day, 15), $"Công văn số 71/UBND-NV ngày {Vn.Day(day)}", cancellation),
            "asked"));
    }

    /// <summary>One click, then the lines that the unit does otherwise.</summary>
    private async Task MakeAsync(Plan parent, Drawing one, DateOnly day, CancellationToken cancellation)
    {
        await people.ActAsync(one.Officer, async services =>
        {
            var plan = Done(await services.GetRequiredService<MakeUnitPlan>().RunAsync(parent.Id, one.Unit.Id, cancellation), one.Unit.Code);
            if (one.Ending is Ending.Differs or Ending.ComesBack)
            {
                await ChangeAsync(services, plan.Id, one, day, cancellation);
            }

            return plan;
        });
    }

    private static async Task ChangeAsync(IServiceProvider services, Guid planId, Drawing one, DateOnly day, CancellationToken cancellation)
    {
        var edits = services.GetRequiredService<EditUnitPlanLines>();
        var lines = await services.GetRequiredService<AppDbContext>().Set<UnitPlanLine>().AsNoTracking().Where(line => line.UnitPlanId == planId).OrderBy(line => line.Position).Take(2).ToListAsync(cancellation);
        Done(await edits.AddAsync(planId, "Tổ chức tọa đàm “Lắng nghe dân nói” ở hai khu phố", lines.Count > 0 ? lines[0].Heading : null, cancellation), one.Unit.Code);
        if (lines.Count > 0)
        {
            Done(await edits.SaveAsync(planId, Edit(lines[0], LineKind.Adapted, $"{lines[0].Text.TrimEnd('.')}, kết hợp sinh hoạt khu phố.", "Gộp vào buổi sinh hoạt để dân đến đông hơn"), cancellation), one.Unit.Code);
        }

        if (lines.Count > 1)
        {
            Done(await edits.SaveAsync(planId, Edit(lines[1], LineKind.NotTaken, lines[1].Text, "Nội dung này trên địa bàn do cơ quan khác thực hiện"), cancellation), one.Unit.Code);
        }
    }

    private static LineEdit Edit(UnitPlanLine line, LineKind kind, string text, string reason) => new() { Id = line.Id, Version = line.Version, Kind = kind, Text = text, Reason = reason };

    private async Task SettleAsync(Plan parent, Drawing one, DateOnly day, CancellationToken cancellation)
    {
        var plan = await db.Set<UnitPlan>().AsNoTracking().SingleAsync(own => own.PlanId == parent.Id && own.UnitId == one.Unit.Id, cancellation);
        plan = await people.ActAsync(one.Officer, async services => Done(await services.GetRequiredService<UnitPlanSteps>().SubmitAsync(plan.Id, plan.Version, cancellation), one.Unit.Code));
        if (one.Ending == Ending.ComesBack)
        {
            await people.ActAsync(one.Head, async services => Done(await services.GetRequiredService<UnitPlanSteps>().ReturnAsync(plan.Id, plan.Version, "Ghi rõ người phụ trách từng việc.", cancellation), one.Unit.Code));
        }
        else if (one.Ending != Ending.Waits)
        {
            plan = await people.ActAsync(one.Head, async services => Done(await services.GetRequiredService<ApproveUnitPlan>().RunAsync(plan.Id, plan.Version, cancellation), one.Unit.Code));
            if (one.Ending == Ending.Numbered)
            {
                await people.ActAsync(one.Officer, async services => Done(await services.GetRequiredService<ApproveUnitPlan>().BringPaperAsync(plan.Id, plan.Version, Signed(one, day), cancellation), one.Unit.Code));
            }
        }
    }

    private static SignedPaper Signed(Drawing one, DateOnly day)
    {
        var number = 20 + DemoChance.Of(40, one.Unit.Code);
        var bytes = DemoPdf.Of($"Ban trinh dien - khong co gia tri phap ly. So {number}.");
        return new SignedPaper($"{number}/KH-{one.Unit.PaperSign ?? "UBND"}", day, new FormFile(new MemoryStream(bytes), 0, bytes.Length, "van-ban", "ke-hoach-da-ky.pdf"));
    }

    private sealed record Drawing(UnitRow Unit, Officer Officer, Officer Head, Ending Ending);
}
