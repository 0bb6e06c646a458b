using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Plans.Pages.Plans.Adopt;
using CoSo.Plans.Pages.Plans.Reports;
using CoSo.Plans.Pages.Plans.Review;
using CoSo.Plans.Pages.Plans.UnitNames;
using CoSo.Plans.Pages.Plans.Upload;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>The coordinator brings in the locality's plan, reviews it in the days after, and adopts it.</summary>
internal sealed class DemoDays(IDemoPeople people, AppDbContext db, Locality locality, LawBook law, Clock clock) : IDemoDays
{
    private static readonly string[] DayWords = ["quan", "phuong", "uy", "ban", "cac", "va", "to", "so"];

    public int Order => 10;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        // The plan's story is over within two weeks; the database is not asked every day of the year.
        if (!law.Calendar.IsWorkingDay(day) || day > locality.DemoFrom.AddDays(20) || !File.Exists(locality.File(locality.DemoPlan)))
        {
            return;
        }

        var plan = await db.Set<Plan>().AsNoTracking().OrderBy(one => one.Id).FirstOrDefaultAsync(cancellation);
        var coordinator = await people.OfAuthorityAsync(Capability.ManagePlans, cancellation);
        if (plan is null)
        {
            await TakeInAsync(coordinator, cancellation);
        }
        else if (plan.State == PlanState.InReview)
        {
            var first = DateOnly.FromDateTime(plan.UploadedAt + Clock.VietnamOffset);
            await (law.Calendar.WorkingDaysBetween(first, day) switch
            {
                1 => NameUnitsAsync(coordinator, plan.Id, day, cancellation),
                2 => ReviewAsync(coordinator, plan.Id, day, cancellation),
                3 => AdoptAsync(coordinator, plan.Id, cancellation),
                _ => Task.CompletedTask,
            });
        }
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome.Value ?? throw new InvalidOperationException($"The demo year's plan: {outcome.Refusal!.Code} {string.Join(' ', outcome.Refusal.Arguments)}");

    private async Task TakeInAsync(Officer coordinator, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(locality.File(locality.DemoPlan), cancellation);
        await people.ActAsync(coordinator, async services =>
            Done(await services.GetRequiredService<TakeInPlan>().RunAsync(new GivenPaper(locality.DemoPlan, bytes, null), coordinator, cancellation)));
    }

    /// <summary>A name nobody answers to means the unit whose own name shares most words with it.</summary>
    private async Task NameUnitsAsync(Officer coordinator, Guid planId, DateOnly day, CancellationToken cancellation)
    {
        var names = await db.Set<PlanName>().AsNoTracking().Where(name => name.PlanId == planId && name.Unknown != null).ToListAsync(cancellation);
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day))
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
        foreach (var part in names.SelectMany(MapUnitName.Parts).Distinct().Order(StringComparer.Ordinal))
        {
            var words = Words(part);
            var meant = units.MaxBy(unit => (2.0 * Words(unit.Name).Intersect(words).Count()) / (Words(unit.Name).Count + words.Count))!;
            await people.ActAsync(coordinator, async services =>
                Done(await services.GetRequiredService<MapUnitName>().RunAsync(planId, part, meant.Name, cancellation)));
        }
    }

    private static HashSet<string> Words(string name) =>
        [.. VietnameseText.Fold(name).Split([' ', ',', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Except(DayWords)];

    private async Task ReviewAsync(Officer coordinator, Guid planId, DateOnly day, CancellationToken cancellation)
    {
        await ClearBlockersAsync(coordinator, planId, cancellation);
        var sign = await db.Set<UnitRow>().Where(unit => unit.Code == locality.CoordinatorUnit).Select(unit => unit.PaperSign).FirstAsync(cancellation);
        var open = await db.Set<Measure>().AsNoTracking()
            .Where(m => m.PlanId == planId && m.ReplacedIn == null && m.Kind == MeasureKind.Duty && m.Rhythm == Rhythm.Once && m.DueOn == null && m.ReportId == null)
            .OrderBy(m => m.Ordinal).Select(m => m.Id).ToListAsync(cancellation);

        // Every fourth stays "chưa ấn định hạn": the plan leaves it to the unit.
        // The others fall long before, shortly before and shortly after the day on which visitors look in.
        int[] fromToday = [-90, -6, 9];
        for (var third = 0; third < 3; third++)
        {
            List<Guid> ids = [.. open.Where((_, at) => at % 4 == third)];
            if (ids.Count > 0)
            {
                var due = law.Calendar.NextWorkingDay(locality.DemoToday.AddDays(fromToday[third]));
                await ChangeAsync(coordinator, planId, ids, new Schedule(due, $"Công văn số {58 + third}/{sign ?? "UBND"} ngày {Vn.Day(day)}"), cancellation);
            }
        }

        await ChangeAsync(coordinator, planId, null, new Confirm(), cancellation);
    }

    /// <summary>Items that name nobody are general demands; a reporting duty whose sender stays unknown is left out.</summary>
    private async Task ClearBlockersAsync(Officer coordinator, Guid planId, CancellationToken cancellation)
    {
        var draft = await DraftAsync(db, planId, cancellation);
        var ordinals = draft.Blockers.Where(blocker => blocker.Ordinal is not null).Select(blocker => blocker.Ordinal).ToHashSet();
        List<Guid> ids = [.. draft.Measures.Where(measure => ordinals.Contains(measure.Ordinal)).Select(measure => measure.Id)];
        if (ids.Count > 0)
        {
            await ChangeAsync(coordinator, planId, ids, new SortAs(MeasureKind.General), cancellation);
        }

        if (draft.Blockers.Any(blocker => blocker.Ordinal is null))
        {
            await LeaveOutAsync(coordinator, planId, cancellation);
        }
    }

    private async Task LeaveOutAsync(Officer coordinator, Guid planId, CancellationToken cancellation)
    {
        var names = await db.Set<PlanName>().AsNoTracking().Where(name => name.PlanId == planId).ToDictionaryAsync(name => name.Id, cancellation);
        foreach (var report in await db.Set<PlanReport>().AsNoTracking().Where(report => report.PlanId == planId && !report.IsLeftOut).ToListAsync(cancellation))
        {
            if (names[report.FromNameId].Unknown is null)
            {
                continue;
            }

            var edit = new ReportEdit
            {
                Id = report.Id, Version = report.Version, From = names[report.FromNameId].Written, To = report.ToNameId is { } to ? names[to].Written : null,
                Periods = [.. RhythmOf.Read(report.Periods)], IsLeftOut = true,
            };
            await people.ActAsync(coordinator, async services => Done(await services.GetRequiredService<ChangePlanReport>().RunAsync(planId, edit, cancellation)));
        }
    }

    private Task<ManyChanged> ChangeAsync(Officer coordinator, Guid planId, List<Guid>? ids, BulkChange change, CancellationToken cancellation) =>
        people.ActAsync(coordinator, async services => Done(
            await services.GetRequiredService<ChangeMeasures>().RunAsync(planId, new MeasureSelection(ids, new MeasureFilter(), clock.UtcNow), change, cancellation)));

    private Task<Plan> AdoptAsync(Officer coordinator, Guid planId, CancellationToken cancellation) =>
        people.ActAsync(coordinator, async services =>
        {
            var draft = await DraftAsync(services.GetRequiredService<AppDbContext>(), planId, cancellation);
            var adoption = new Adoption(draft.Stamp, null, null, NumberLater: true, EvenUnsettled: true);
            return Done(await services.GetRequiredService<AdoptPlan>().RunAsync(planId, adoption, cancellation));
        });

    private async Task<AdoptionDraft> DraftAsync(AppDbContext from, Guid planId, CancellationToken cancellation) =>
        await AdoptionDraft.LoadAsync(from, await from.Set<Plan>().SingleAsync(plan => plan.Id == planId, cancellation), clock.Today, cancellation);
}
