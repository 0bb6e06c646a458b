using CoSo.Host;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CoSo.TestKit;

/// <summary>
/// A fresh database for each house, copied from one prepared once a run. Which kind: environment COSO_TEST_DB (sqlite, postgres);
/// PostgreSQL's server: COSO_TEST_POSTGRES, a connection string without a database.
/// </summary>
internal static class TestDatabase
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<string, string> Templates = [];

    public static bool IsPostgres => Environment.GetEnvironmentVariable("COSO_TEST_DB") == "postgres";

    /// <summary>Options of a house over a fresh database in a fresh folder.</summary>
    public static async Task<RunOptions> FreshAsync(RunOptions wanted, Func<RunOptions, Task> prepare)
    {
        var folder = Directory.CreateTempSubdirectory("coso-test-").FullName;
        var template = await TemplateAsync(wanted, prepare);
        if (!IsPostgres)
        {
            File.Copy(Path.Combine(template, "coso.db"), Path.Combine(folder, "coso.db"));
            return wanted with { Data = folder };
        }

        var name = "t_" + Guid.NewGuid().ToString("N");
        await ServerAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return wanted with { Data = folder, Database = Server(name) };
    }

    public static async Task DropAsync(RunOptions options)
    {
        if (options.Database is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(options.Database).Database;
            NpgsqlConnection.ClearAllPools();
            await ServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        try
        {
            Directory.Delete(options.Data, recursive: true);
        }
        catch (IOException)
        {
            // A file still open on a slow machine is no failure of a test.
        }
    }

    private static async Task<string> TemplateAsync(RunOptions wanted, Func<RunOptions, Task> prepare)
    {
        await Gate.WaitAsync();
        try
        {
            var key = $"{wanted.Locality}|{wanted.Demo}";
            if (Templates.TryGetValue(key, out var known))
            {
                return known;
            }

            var folder = Directory.CreateTempSubdirectory("coso-template-").FullName;
            if (!IsPostgres)
            {
                await prepare(wanted with { Data = folder });
                SqliteConnection.ClearAllPools();
                await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "coso.db")};Pooling=False");
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await command.ExecuteNonQueryAsync();
                return Templates[key] = folder;
            }

            var name = "template_" + Guid.NewGuid().ToString("N");
            await ServerAsync($"CREATE DATABASE {name}");
            await prepare(wanted with { Data = folder, Database = Server(name) });
            NpgsqlConnection.ClearAllPools();
            return Templates[key] = name;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string Server(string database) => new NpgsqlConnectionStringBuilder(
        Environment.GetEnvironmentVariable("COSO_TEST_POSTGRES")
        ?? throw new InvalidOperationException("COSO_TEST_POSTGRES names no server; run the tests with ./coso test."))
    {
        Database = database,
        MaxPoolSize = 20,
    }.ToString();

    private static async Task ServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
