using CoSo.Data.Files;
using CoSo.Data.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Data;

/// <summary>Where the data live.</summary>
/// <param name="Folder">Data folder: the SQLite file, the files, logs.</param>
/// <param name="Postgres">Connection string of PostgreSQL; null for SQLite in <paramref name="Folder"/>.</param>
public sealed record DataPlace(string Folder, string? Postgres)
{
    public bool IsPostgres => Postgres is not null;

    public string ConnectionString => Postgres ?? new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Folder, "coso.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}

public static class DataServices
{
    public static IServiceCollection AddCoSoData(this IServiceCollection services, DataPlace place)
    {
        services.AddSingleton(place);
        services.AddDbContextPool<AppDbContext>((provider, options) =>
            options.UseCoSo(place, [.. provider.GetServices<IModelPart>()]));
        services.AddScoped<DatabaseStart>();
        services.AddSingleton<IFileBytes>(new FolderFileBytes(Path.Combine(place.Folder, "files")));
        services.AddScoped<FileStore>();
        services.AddScoped<SettingStore>();
        return services;
    }

    /// <summary>The one place that knows which database it is, beside <see cref="DatabaseStart"/> and search.</summary>
    public static DbContextOptionsBuilder UseCoSo(this DbContextOptionsBuilder options, DataPlace place, IReadOnlyList<IModelPart> parts)
    {
        if (place.IsPostgres)
        {
            options.UseNpgsql(place.ConnectionString, npgsql => npgsql.MigrationsAssembly("CoSo.Migrations.Postgres"));
        }
        else
        {
            options.UseSqlite(place.ConnectionString, sqlite => sqlite.MigrationsAssembly("CoSo.Migrations.Sqlite"));
        }

        options.UseSnakeCaseNamingConvention();
        options.EnableThreadSafetyChecks(false);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new ModelPartsExtension(parts));
        return options;
    }
}
