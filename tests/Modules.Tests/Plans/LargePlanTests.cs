using CoSo.Kernel;
using System.Data.Common;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Plans;

/// <summary>A plan of 500 items costs the review page no more questions to the database than one of five.</summary>
public sealed class LargePlanTests
{
    [Fact]
    public async Task Review_and_plan_ask_the_database_as_often_for_many_items_as_for_few()
    {
        var commands = new CommandCount();
        await using var house = await House.StartAsync(services: services => services.ConfigureDbContext<CoSo.Data.AppDbContext>(options => options.AddInterceptors(commands)));
        var desk = await PlanDesk.OpenAsync(house);
        var small = await desk.TakeInAsync(SmallPlan.Text);
        var large = await desk.TakeInAsync(SmallPlan.Text.Replace("77/KH-UBND", "78/KH-UBND", StringComparison.Ordinal));
        await GrowAsync(house, large, 500);

        foreach (var page in new[] { "/soat-lai", "/soat-lai/don-vi", "/soat-lai/bao-cao", "/dua-vao-theo-doi" })
        {
            var few = await CommandsAsync(commands, desk, $"/ke-hoach/{small}{page}");
            var many = await CommandsAsync(commands, desk, $"/ke-hoach/{large}{page}");

            Assert.True(many <= few, $"{page}: {few} questions for few items, {many} for many");
            Assert.InRange(few, 1, 25);
        }

        Assert.Equal(40, (await desk.Coordinator.GetAsync($"/ke-hoach/{large}/soat-lai")).Document.QuerySelectorAll(".p-item").Length);
    }

    private static async Task<int> CommandsAsync(CommandCount commands, PlanDesk desk, string url)
    {
        await desk.Coordinator.GetAsync(url);
        commands.TakeAway();
        (await desk.Coordinator.GetAsync(url)).ShouldBeShown();
        return commands.TakeAway();
    }

    private static Task<int> GrowAsync(House house, Guid planId, int items) => house.WithDbAsync(async db =>
    {
        var nameId = await db.Set<PlanName>().Where(name => name.PlanId == planId).Select(name => name.Id).FirstAsync();
        for (var i = 0; i < items; i++)
        {
            var measure = new Measure { Id = OrderedId.New(), PlanId = planId, Ordinal = 1000 + i, Kind = MeasureKind.Duty, Text = $"Việc thứ {i}", Confidence = 0.9 };
            db.Add(measure);
            db.Add(new MeasureUnit { MeasureId = measure.Id, NameId = nameId, PlanId = planId });
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Counts every command that EF Core sends for one house.</summary>
    private sealed class CommandCount : DbCommandInterceptor
    {
        private int sent;

        public int TakeAway() => Interlocked.Exchange(ref sent, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref sent);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref sent);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref sent);
            return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
