using System.Text;
using CoSo.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Search;

/// <summary>Full text over <see cref="SearchEntry.Folded"/>: FTS5 on SQLite, a GIN index on PostgreSQL; asked the same way on both.</summary>
public static class SearchIndex
{
    /// <summary>Words of a question that count; more would only slow it down.</summary>
    private const int MostWords = 12;

    /// <summary>
    /// Entries that hold every word of the question (each word as a beginning of a word, diacritics and case ignored), newest
    /// first. An empty question finds nothing.
    /// </summary>
    public static IQueryable<SearchEntry> Search(this AppDbContext db, string? question)
    {
        var words = Words(question);
        if (words.Count == 0)
        {
            return db.Set<SearchEntry>().Where(entry => false);
        }

        return db.Database.IsSqlite()
            ? db.Set<SearchEntry>().FromSqlRaw(
                // The id is the index's own row id: ordered by it, FTS5 walks from the newest and stops when the page is full.
                "SELECT f.rowid AS id, e.subject_id, e.kind, e.unit_id, e.also_unit_id, e.url, e.title, e.folded FROM search_fts f JOIN search_entry e ON e.id = f.rowid WHERE search_fts MATCH {0}",
                string.Join(' ', words.Select(word => $"\"{word}\"*")))
            : db.Set<SearchEntry>().FromSqlRaw(
                "SELECT e.* FROM search_entry e WHERE to_tsvector('simple', e.folded) @@ to_tsquery('simple', {0})",
                string.Join(" & ", words.Select(word => $"{word}:*")));
    }

    /// <summary>Makes what the migrations cannot say: the virtual table and its triggers, or the expression index.</summary>
    internal static async Task EnsureAsync(AppDbContext db, CancellationToken cancellation)
    {
        string[] statements = db.Database.IsSqlite()
            ?
            [
                "CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(folded, content='search_entry', content_rowid='id', prefix='2 3')",
                "CREATE TRIGGER IF NOT EXISTS search_added AFTER INSERT ON search_entry BEGIN INSERT INTO search_fts(rowid, folded) VALUES (new.id, new.folded); END",
                "CREATE TRIGGER IF NOT EXISTS search_removed AFTER DELETE ON search_entry BEGIN INSERT INTO search_fts(search_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END",
                "CREATE TRIGGER IF NOT EXISTS search_changed AFTER UPDATE OF folded ON search_entry BEGIN INSERT INTO search_fts(search_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO search_fts(rowid, folded) VALUES (new.id, new.folded); END",
            ]
            : ["CREATE INDEX IF NOT EXISTS ix_search_folded ON search_entry USING gin (to_tsvector('simple', folded))"];
        foreach (var statement in statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        }
    }

    /// <summary>Folded words, each parted from the next by one blank.</summary>
    internal static string Parted(string text)
    {
        var parted = new StringBuilder(text.Length);
        foreach (var c in VietnameseText.Fold(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                parted.Append(c);
            }
            else if (parted.Length > 0 && parted[^1] != ' ')
            {
                parted.Append(' ');
            }
        }

        return parted.ToString().TrimEnd();
    }

    private static List<string> Words(string? question)
    {
        var words = Parted(question ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Take(MostWords)];
    }
}
