using Microsoft.Data.Sqlite;
using Npgsql;
using System.Data.Common;

namespace CoSo.Data.Settings;

/// <summary>Reads the settings before the services stand, because what they say decides how the services are built.</summary>
public static class SettingPeek
{
    /// <returns>Settings by key; null when the database is new.</returns>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(DataPlace place)
    {
        if (!place.IsPostgres && !File.Exists(Path.Combine(place.Folder, "coso.db")))
        {
            return null;
        }

        await using DbConnection connection = place.IsPostgres ? new NpgsqlConnection(place.ConnectionString) : new SqliteConnection(place.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = place.IsPostgres
            ? "SELECT count(*) FROM information_schema.tables WHERE table_name = 'setting'"
            : "SELECT count(*) FROM sqlite_master WHERE name = 'setting'";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) == 0)
        {
            return null;
        }

        command.CommandText = "SELECT key, value FROM setting";
        var settings = new Dictionary<string, string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            settings[rows.GetString(0)] = rows.GetString(1);
        }

        return settings.Count == 0 ? null : settings;
    }
}
