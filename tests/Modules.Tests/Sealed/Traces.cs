using System.Data.Common;
using System.Text;
using CoSo.Data;
using CoSo.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Sealed;

/// <summary>Everything that a house leaves behind: every table and column, every file under its data folder, its log.</summary>
internal static class Traces
{
    public static async Task<List<(string Where, byte[] Bytes)>> OfAsync(House house, string log)
    {
        var found = new List<(string, byte[])> { ("the log", Encoding.UTF8.GetBytes(log)) };
        await house.WithDbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in await TablesAsync(db))
            {
                found.Add(($"table {table}", await RowsAsync(db.Database.GetDbConnection(), table)));
            }

            return 0;
        });

        // The database file itself is read as well, with its write-ahead log: a deleted row is still there.
        foreach (var path in Directory.GetFiles(house.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            found.Add(($"file {Path.GetRelativePath(house.DataFolder, path)}", [.. Encoding.UTF8.GetBytes(path), .. bytes.ToArray()]));
        }

        return found;
    }

    /// <summary>Where one of the names is found, in any of its forms.</summary>
    public static List<string> Find(IEnumerable<(string Where, byte[] Bytes)> traces, IReadOnlyCollection<string> names)
    {
        var forms = names.SelectMany(name => Forms(name).Select(form => (name, form.How, form.Bytes))).ToList();
        return [.. from trace in traces from form in forms where trace.Bytes.AsSpan().IndexOf(form.Bytes) >= 0 select $"{trace.Where}: {form.name} ({form.How})"];
    }

    private static IEnumerable<(string How, byte[] Bytes)> Forms(string name)
    {
        var texts = new (string How, string Text)[]
        {
            ("composed", name.Normalize(NormalizationForm.FormC)), ("decomposed", name.Normalize(NormalizationForm.FormD)), ("folded", VietnameseText.Fold(name)),
            ("upper case", name.Normalize(NormalizationForm.FormC).ToUpperInvariant()), ("lower case", name.Normalize(NormalizationForm.FormC).ToLowerInvariant()),
        };
        foreach (var (how, text) in texts)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            yield return (how, utf8);
            yield return ($"{how}, percent", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text)));
            yield return ($"{how}, percent, lower case", Encoding.ASCII.GetBytes(Uri.EscapeDataString(text).ToLowerInvariant()));
            yield return ($"{how}, form", Encoding.ASCII.GetBytes(System.Net.WebUtility.UrlEncode(text)));
            yield return ($"{how}, JSON escapes", Encoding.ASCII.GetBytes(System.Text.Json.JsonSerializer.Serialize(text).Trim('"')));
            yield return ($"{how}, HTML", Encoding.UTF8.GetBytes(System.Net.WebUtility.HtmlEncode(text)));
            yield return ($"{how}, UTF-16 LE", Encoding.Unicode.GetBytes(text));
            yield return ($"{how}, UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(text));
            foreach (var bytes in new[] { utf8, Encoding.Unicode.GetBytes(text) })
            {
                yield return ($"{how}, hex", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
                yield return ($"{how}, hex, lower case", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));
                for (var offset = 0; offset < 3; offset++)
                {
                    yield return ($"{how}, base64 at {offset}", Base64(bytes, offset));
                }
            }
        }
    }

    /// <summary>What of the text stands in base64 whatever is before and after, when it begins at this offset of three.</summary>
    private static byte[] Base64(byte[] bytes, int offset)
    {
        var encoded = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var from = offset == 0 ? 0 : offset + 1;
        var whole = (offset + bytes.Length) / 3 * 4;
        return Encoding.ASCII.GetBytes(encoded[from..whole]);
    }

    private static async Task<List<string>> TablesAsync(AppDbContext db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsSqlite()
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task<byte[]> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var bytes = new MemoryStream();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                var value = rows.GetValue(column);
                bytes.Write(value is byte[] raw ? raw : Encoding.UTF8.GetBytes(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
                bytes.WriteByte((byte)'\n');
            }
        }

        return bytes.ToArray();
    }
}
