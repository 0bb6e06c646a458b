using CoSo.Contracts.Duties;
using CoSo.Duties;
using CoSo.Host;
using CoSo.Plans;
using CoSo.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Demo;

/// <summary>The year that <c>--demo full</c> lives, for both localities, under the same rules as any other year.</summary>
public sealed class DemoYearTests
{
    [Theory]
    [InlineData("quan-10", 4, 12)]
    [InlineData("phuong-dien-hong", 2, 0)]
    public async Task A_lived_year_has_a_plan_in_force_duties_in_each_state_and_a_locked_period(string locality, int plans, int targets)
    {
        var options = new RunOptions { Locality = locality, Demo = true, DemoYear = true, Home = TestPlaces.Root, Data = Directory.CreateTempSubdirectory("coso-test-").FullName };
        var lived = await LookAsync(options);

        // The last is an amending text that still lies in review.
        Assert.Equal([.. Enumerable.Repeat(PlanState.InForce, plans), PlanState.InReview], lived.Plans.Order().OrderBy(state => state == PlanState.InReview));
        Assert.Equal([UnitPlanState.Draft, UnitPlanState.Submitted, UnitPlanState.Approved], lived.UnitPlans.Order());
        Assert.All(lived.Counts, count => Assert.True(count.Value > 0, count.Key));
        Assert.Equal(targets, lived.Targets);
        Assert.Equal([DutyState.Open, DutyState.Reported, DutyState.Closed, DutyState.Withdrawn], lived.Duties.Keys.Order());
        Assert.Contains(PeriodState.Locked, lived.Periods);
        Assert.Contains(PeriodState.Open, lived.Periods);
        Assert.Contains(ReturnState.Locked, lived.Returns);
        Assert.Contains(ReturnState.Draft, lived.Returns);
        Assert.Contains(lived.Papers, paper => paper is not null);

        // A second start finds the year lived.
        var again = await LookAsync(options);
        Assert.Equal(lived.Audit, again.Audit);
        Assert.Equal(lived.Duties, again.Duties);
        Directory.Delete(options.Data, recursive: true);
    }

    private static async Task<Lived> LookAsync(RunOptions options)
    {
        await using var app = await CoSoApp.BuildAsync(options, builder => builder.WebHost.UseTestServer());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoSo.Data.AppDbContext>();
        return new Lived(
            await db.Set<Plan>().Select(plan => plan.State).ToListAsync(TestContext.Current.CancellationToken),
            await db.Set<Target>().CountAsync(TestContext.Current.CancellationToken),
            await db.Set<Duty>().GroupBy(duty => duty.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, TestContext.Current.CancellationToken),
            await db.Set<Period>().Select(period => period.State).ToListAsync(TestContext.Current.CancellationToken),
            await db.Set<Return>().Select(made => made.State).Distinct().ToListAsync(TestContext.Current.CancellationToken),
            await db.Set<ConsolidatedReport>().Select(report => report.PaperNumber).ToListAsync(TestContext.Current.CancellationToken),
            await db.Set<CoSo.Data.Audit.AuditEntry>().CountAsync(TestContext.Current.CancellationToken))
        {
            UnitPlans = await db.Set<UnitPlan>().Select(plan => plan.State).Distinct().ToListAsync(TestContext.Current.CancellationToken),
            Counts = new()
            {
                ["sealed matters"] = await db.Set<CoSo.Sealed.Matters.SealedMatter>().CountAsync(TestContext.Current.CancellationToken),
                ["keys"] = await db.Set<CoSo.Sealed.Keys.SealKey>().CountAsync(key => key.PublicKey != null, TestContext.Current.CancellationToken),
                ["versions"] = await db.Set<PlanVersion>().CountAsync(TestContext.Current.CancellationToken),
                ["items"] = await db.Set<PlanWork>().CountAsync(TestContext.Current.CancellationToken),
                ["moved milestones"] = await db.Set<DayMove>().CountAsync(TestContext.Current.CancellationToken),
                ["hand-overs"] = await db.Set<CoSo.Folders.HandOvers.HandOver>().CountAsync(TestContext.Current.CancellationToken),
                ["inspection files"] = await db.Set<CoSo.Folders.Inspections.InspectionFile>().CountAsync(TestContext.Current.CancellationToken),
                ["graded heads"] = await db.Set<CoSo.Heads.HeadReview>().CountAsync(review => review.Grade != null, TestContext.Current.CancellationToken),
                ["visits"] = await db.Set<CoSo.Cases.Reception.Visit>().CountAsync(TestContext.Current.CancellationToken),
            },
        };
    }

    private sealed record Lived(
        List<PlanState> Plans, int Targets, Dictionary<DutyState, int> Duties, List<PeriodState> Periods, List<ReturnState> Returns, List<string?> Papers, int Audit)
    {
        public required List<UnitPlanState> UnitPlans { get; init; }

        /// <summary>What the pages of these parts have to show.</summary>
        public required Dictionary<string, int> Counts { get; init; }
    }
}
