using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests;

/// <summary>The migrations say what the model says; each run looks at the set of its own database.</summary>
public sealed class SchemaTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Migrations_are_current_and_applied()
    {
        var (pending, applied, notApplied) = await house.WithDbAsync(async db =>
            (db.Database.HasPendingModelChanges(), await db.Database.GetAppliedMigrationsAsync(), await db.Database.GetPendingMigrationsAsync()));

        Assert.False(pending, "The model changed without a migration: ./coso migration NAME");
        Assert.NotEmpty(applied);
        Assert.Empty(notApplied);
    }
}
