using System.Data.Common;
using CoSo.Data.Changes;
using CoSo.Data.Files;
using CoSo.Data.Settings;
using CoSo.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoSo.Data;

/// <summary>Where the data live.</summary>
/// <param name="Folder">Data folder: the SQLite file, the files, logs.</param>
/// <param name="Postgres">Connection string of PostgreSQL; null for SQLite in <paramref name="Folder"/>.</param>
public sealed record DataPlace(string Folder, string? Postgres)
{
    public bool IsPostgres => Postgres is not null;

    public string ConnectionString => IsPostgres ? PostgresString() : new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Folder, "coso.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>
    /// Statements that come again are prepared by themselves: planning one costs PostgreSQL more than running it. Nothing here
    /// changes the state of a session, so none is reset between two uses. What the operator's own string says stands.
    /// </summary>
    private string PostgresString()
    {
        var asked = new DbConnectionStringBuilder { ConnectionString = Postgres };
        var all = new NpgsqlConnectionStringBuilder(Postgres);
        if (!asked.ContainsKey("Max Auto Prepare"))
        {
            all.MaxAutoPrepare = 200;
            all.AutoPrepareMinUsages = 3;
        }

        if (!asked.ContainsKey("No Reset On Close"))
        {
            all.NoResetOnClose = true;
        }

        return all.ToString();
    }
}

public static class DataServices
{
    public static IServiceCollection AddCoSoData(this IServiceCollection services, DataPlace place)
    {
        services.AddSingleton(place);
        services.AddDbContextPool<AppDbContext>((provider, options) =>
            options.UseCoSo(place, [.. provider.GetServices<IModelPart>()]));
        services.AddScoped<DatabaseStart>();
        services.AddSingleton<ChangeStamps>(_ => place.IsPostgres ? new PostgresStamps(place.ConnectionString) : new SqliteStamps(place.ConnectionString));
        services.AddSingleton<SeldomMemory>();
        services.AddScoped<Seldom>();
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
            options.AddInterceptors(new KeepConnections(place.ConnectionString));
        }

        options.UseSnakeCaseNamingConvention();
        options.EnableThreadSafetyChecks(false);

        // "No more than so many, whichever" is meant where it is counted no further than that.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new ModelPartsExtension(parts));
        return options;
    }
}
