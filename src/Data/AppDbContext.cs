using CoSo.Data.Audit;
using CoSo.Data.Files;
using CoSo.Data.Search;
using CoSo.Data.Settings;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CoSo.Data;

/// <summary>
/// The one unit of work. Modules register their mappings as <see cref="IModelPart"/>; a verb adds what it changes together with
/// its audit event, and only the outermost verb saves, once.
/// </summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    private static readonly SemaphoreSlim SqliteWriter = new(1, 1);

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        AuditEntry.Map(modelBuilder);
        StoredFile.Map(modelBuilder);
        SearchEntry.Map(modelBuilder);
        PrivateText.Map(modelBuilder);
        Setting.Map(modelBuilder);
        foreach (var part in this.GetService<IDbContextOptions>().FindExtension<ModelPartsExtension>()?.Parts ?? [])
        {
            part.Map(modelBuilder);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(Versioned).IsAssignableFrom(type.ClrType)))
        {
            entity.FindProperty(nameof(Versioned.Version))!.IsConcurrencyToken = true;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountChanges();
        if (!Database.IsSqlite() || Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        // SQLite has one writer. Waiting here in turn beats its driver, which sleeps 150 ms whenever it finds the file locked.
        await SqliteWriter.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            SqliteWriter.Release();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void CountChanges()
    {
        foreach (var entry in ChangeTracker.Entries<Versioned>().Where(entry => entry.State is EntityState.Modified))
        {
            entry.Entity.Version++;
        }
    }
}

/// <summary>A row that two people may edit at once: saving over a change one has not seen throws a concurrency exception.</summary>
public abstract class Versioned
{
    /// <summary>Counts the changes; forms carry it and give it back.</summary>
    public int Version { get; set; }
}

/// <summary>A module's mappings.</summary>
public interface IModelPart
{
    void Map(ModelBuilder model);
}
