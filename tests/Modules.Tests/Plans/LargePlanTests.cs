using CoSo.Kernel;
using System.Data.Common;
using System.Diagnostics;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoSo.Modules.Tests.Plans;

/// <summary>A plan of 500 items costs the review page no more questions to the database than one of five.</summary>
public sealed class LargePlanTests
{
    [Fact]
    public async Task Review_and_plan_ask_the_database_as_often_for_many_items_as_for_few()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var small = await desk.TakeInAsync(SmallPlan.Text);
        var large = await desk.TakeInAsync(SmallPlan.Text.Replace("77/KH-UBND", "78/KH-UBND", StringComparison.Ordinal));
        await GrowAsync(house, large, 500);

        foreach (var page in new[] { "/soat-lai", "/soat-lai/don-vi", "/soat-lai/bao-cao", "/dua-vao-theo-doi" })
        {
            var few = await CommandsAsync(house, desk, $"/ke-hoach/{small}{page}");
            var many = await CommandsAsync(house, desk, $"/ke-hoach/{large}{page}");

            Assert.True(many <= few, $"{page}: {few} questions for few items, {many} for many");
            Assert.InRange(few, 1, 25);
        }

        Assert.Equal(40, (await desk.Coordinator.GetAsync($"/ke-hoach/{large}/soat-lai")).Document.QuerySelectorAll(".p-item").Length);
    }

    private static async Task<int> CommandsAsync(House house, PlanDesk desk, string url)
    {
        await desk.Coordinator.GetAsync(url);
        var count = 0;
        var place = await house.WithDbAsync(db => Task.FromResult(DbCommands.PlaceOf(db.Database.GetDbConnection())));
        using var listening = DbCommands.Listen(place, () => Interlocked.Increment(ref count));

        // EF Core remembers for a second that nobody listened.
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        (await desk.Coordinator.GetAsync(url)).ShouldBeShown();
        return count;
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

    /// <summary>Hears every command that EF Core sends to one database; other tests run beside this one on their own.</summary>
    private sealed class DbCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string place;
        private readonly Action heard;
        private readonly List<IDisposable> subscriptions = [];

        private DbCommands(string place, Action heard) => (this.place, this.heard) = (place, heard);

        public static string PlaceOf(DbConnection connection) => $"{connection.DataSource} {connection.Database}";

        public static DbCommands Listen(string place, Action heard)
        {
            var made = new DbCommands(place, heard);
            made.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(made));
            return made;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command.Connection: { } connection } && PlaceOf(connection) == place)
            {
                heard();
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
