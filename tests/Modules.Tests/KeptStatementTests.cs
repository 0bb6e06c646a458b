using System.Data;
using CoSo.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests;

/// <summary>Statements that a connection keeps prepared answer as fresh ones would.</summary>
public sealed class KeptStatementTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_question_asked_again_sees_what_was_written_in_between()
    {
        var (before, after) = await house.WithDbAsync(async db =>
        {
            var first = await CountAsync(db, "kept-a");
            db.Add(new Setting { Key = "kept-a", Value = "1" });
            await db.SaveChangesAsync();
            return (first, await CountAsync(db, "kept-a"));
        });

        Assert.Equal((0, 1), (before, after));
    }

    [Fact]
    public async Task A_question_left_half_read_begins_anew()
    {
        var (first, again) = await house.WithDbAsync(async db =>
        {
            db.AddRange(new Setting { Key = "kept-b1", Value = "1" }, new Setting { Key = "kept-b2", Value = "2" });
            await db.SaveChangesAsync();
            return (await FirstAsync(db), await FirstAsync(db));
        });

        Assert.Equal("kept-b1", first);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task What_was_rolled_back_is_not_seen()
    {
        var (inside, outside) = await house.WithDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Set<Setting>().Where(setting => setting.Key == "installation.demo").ExecuteUpdateAsync(set => set.SetProperty(setting => setting.Value, "kept-c"));
            var seen = await ValueAsync(db);
            await transaction.RollbackAsync();
            return (seen, await ValueAsync(db));
        });

        Assert.Equal("kept-c", inside);
        Assert.NotEqual(inside, outside);
    }

    [Fact]
    public async Task On_SQLite_the_connection_stays_open_with_its_context()
    {
        var (provider, state) = await house.WithDbAsync(async db =>
        {
            await CountAsync(db, "kept-d");
            return (db.Database.ProviderName!, db.Database.GetDbConnection().State);
        });

        Assert.Equal(provider.EndsWith("Sqlite", StringComparison.Ordinal) ? ConnectionState.Open : ConnectionState.Closed, state);
    }

    private static Task<int> CountAsync(CoSo.Data.AppDbContext db, string key) => db.Set<Setting>().CountAsync(setting => setting.Key == key);

    private static Task<string> ValueAsync(CoSo.Data.AppDbContext db) =>
        db.Set<Setting>().Where(setting => setting.Key == "installation.demo").Select(setting => setting.Value).SingleAsync();

    private static async Task<string> FirstAsync(CoSo.Data.AppDbContext db)
    {
        await foreach (var key in db.Set<Setting>().Where(setting => setting.Key.CompareTo("kept-b") > 0).OrderBy(setting => setting.Key).Select(setting => setting.Key).AsAsyncEnumerable())
        {
            return key;
        }

        return "";
    }
}
