using System.Text;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Changes;

/// <summary>
/// A table that changes seldom and is asked at nearly every page: units, roles, sessions that end. Registered by the module that owns
/// it; triggers count its changes in the writer's own transaction, whoever writes.
/// </summary>
/// <param name="Columns">Only changes of these columns of a row, and its removal, count; null: everything.</param>
/// <param name="Added">With <paramref name="Columns"/>: new rows count too.</param>
public sealed record SeldomTable(string Name, string? Columns = null, bool Added = false);

internal static class SeldomTables
{
    public const string Question = "SELECT n FROM seldom_stamp";

    /// <summary>Makes the one row that counts and the triggers, which migrations cannot say; does nothing where they are.</summary>
    public static async Task EnsureAsync(AppDbContext db, IEnumerable<SeldomTable> tables, CancellationToken cancellation)
    {
        var sql = new StringBuilder(
            """
            CREATE TABLE IF NOT EXISTS seldom_stamp (n bigint NOT NULL);
            INSERT INTO seldom_stamp SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM seldom_stamp);

            """);
        if (db.Database.IsSqlite())
        {
            AddSqlite(sql, tables);
        }
        else
        {
            AddPostgres(sql, tables);
        }

        await db.Database.ExecuteSqlRawAsync(sql.ToString(), cancellation);
    }

    private static void AddSqlite(StringBuilder sql, IEnumerable<SeldomTable> tables)
    {
        foreach (var (table, events) in tables.Select(table => (table, Events(table))))
        {
            foreach (var (name, on) in events)
            {
                sql.AppendLine($"CREATE TRIGGER IF NOT EXISTS seldom_{table.Name}_{name} AFTER {on} ON \"{table.Name}\" BEGIN UPDATE seldom_stamp SET n = n + 1; END;");
            }
        }
    }

    private static void AddPostgres(StringBuilder sql, IEnumerable<SeldomTable> tables)
    {
        // One at a time: two nodes may start together.
        sql.Insert(0, "SELECT pg_advisory_xact_lock(20250902);\n");
        sql.AppendLine("CREATE OR REPLACE FUNCTION seldom_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE seldom_stamp SET n = n + 1; RETURN NULL; END $$;");
        foreach (var table in tables)
        {
            var on = string.Join(" OR ", Events(table).Select(one => one.On));
            sql.AppendLine($"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'seldom_{table.Name}') THEN CREATE TRIGGER seldom_{table.Name} AFTER {on} ON \"{table.Name}\" FOR EACH STATEMENT EXECUTE FUNCTION seldom_changed(); END IF; END $$;");
        }
    }

    private static (string Name, string On)[] Events(SeldomTable table) =>
    [
        .. table.Columns is null || table.Added ? [("added", "INSERT")] : Array.Empty<(string, string)>(),
        ("changed", table.Columns is { } columns ? $"UPDATE OF {columns}" : "UPDATE"),
        ("removed", "DELETE"),
    ];
}
