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
                // OFFSET 0 keeps the planner from walking all entries backwards for a rare word: it takes every prefix for a common one.
                "SELECT e.* FROM search_entry e WHERE e.words @@ to_tsquery('simple', {0}) OFFSET 0",
                Query(words));
    }

    /// <summary>
    /// The page that <paramref name="choose"/> cuts out of the entries found, newest first. The index of PostgreSQL knows no order and
    /// must fetch all that hold a common word, so the newest entries are looked through first: mostly they fill the page.
    /// </summary>
    /// <param name="wanted">Rows of a full page.</param>
    public static async Task<List<T>> NewestAsync<T>(
        this AppDbContext db, string? question, int wanted, Func<IQueryable<SearchEntry>, IQueryable<T>> choose, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite() && Words(question) is { Count: > 0 } words)
        {
            var recent = await choose(db.Set<SearchEntry>().FromSqlRaw(
                "SELECT e.* FROM (SELECT * FROM search_entry ORDER BY id DESC LIMIT 1000) e WHERE e.words @@ to_tsquery('simple', {0})", Query(words))).ToListAsync(cancellation);
            if (recent.Count >= wanted)
            {
                return recent;
            }
        }

        return await choose(db.Search(question)).ToListAsync(cancellation);
    }

    /// <summary>Makes what the migrations cannot say: the virtual table and its triggers, or the computed column and its index.</summary>
    internal static async Task EnsureAsync(AppDbContext db, CancellationToken cancellation)
    {
        string[] statements = db.Database.IsSqlite()
            ?
            [
                "CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(folded, content='search_entry', content_rowid='id', prefix='2 3 4 5')",
                "CREATE TRIGGER IF NOT EXISTS search_added AFTER INSERT ON search_entry BEGIN INSERT INTO search_fts(rowid, folded) VALUES (new.id, new.folded); END",
                "CREATE TRIGGER IF NOT EXISTS search_removed AFTER DELETE ON search_entry BEGIN INSERT INTO search_fts(search_fts, rowid, folded) VALUES ('delete', old.id, old.folded); END",
                "CREATE TRIGGER IF NOT EXISTS search_changed AFTER UPDATE OF folded ON search_entry BEGIN INSERT INTO search_fts(search_fts, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO search_fts(rowid, folded) VALUES (new.id, new.folded); END",
            ]
            :
            [
                "ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED",
                "CREATE INDEX IF NOT EXISTS ix_search_words ON search_entry USING gin (words)",
            ];
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

    private static string Query(List<string> words) => string.Join(" & ", words.Select(word => $"{word}:*"));

    private static List<string> Words(string? question)
    {
        var words = Parted(question ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Take(MostWords)];
    }
}
