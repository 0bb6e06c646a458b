using CoSo.Data.Changes;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data;

/// <summary>Brings the database to the shape this version needs. Called once at start, before anything is served.</summary>
public sealed class DatabaseStart(AppDbContext db, IEnumerable<SeldomTable> seldom)
{
    /// <returns>True when the database was new.</returns>
    public async Task<bool> PrepareAsync(CancellationToken cancellation)
    {
        var before = await db.Database.GetAppliedMigrationsAsync(cancellation);
        var isNew = !before.Any();
        if (db.Database.GetMigrations().Except(before).Any())
        {
            // Also compares the whole model with the migrations, which a start that has nothing to do need not wait for: a test does.
            await db.Database.MigrateAsync(cancellation);
        }

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        }

        await SearchIndex.EnsureAsync(db, cancellation);
        await SeldomTables.EnsureAsync(db, seldom, cancellation);
        return isNew;
    }
}
