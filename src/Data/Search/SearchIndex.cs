using System.Text;
using CoSo.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Search;

/// <summary>Full text over <see cref="SearchEntry.Folded"/> and, apart from it, <see cref="PrivateText.Folded"/>: FTS5 on SQLite, a GIN index on PostgreSQL; asked the same way on both.</summary>
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

    /// <summary>
    /// The page that <paramref name="choose"/> cuts out of the private texts found, newest first. On PostgreSQL, whose index knows no
    /// order, the newest texts are looked through first: mostly they fill the page.
    /// </summary>
    /// <param name="wanted">Rows of a full page.</param>
    public static async Task<List<T>> NewestPrivateAsync<T>(
        this AppDbContext db, string? question, int wanted, Func<IQueryable<PrivateText>, IQueryable<T>> choose, CancellationToken cancellation)
    {
        var words = Words(question);
        if (words.Count == 0)
        {
            return [];
        }

        var texts = db.Set<PrivateText>();
        if (db.Database.IsSqlite())
        {
            return await choose(texts.FromSqlRaw(
                "SELECT f.rowid AS id, t.subject_id, t.folded FROM private_fts f JOIN private_text t ON t.id = f.rowid WHERE private_fts MATCH {0}",
                string.Join(' ', words.Select(word => $"\"{word}\"*")))).ToListAsync(cancellation);
        }

        var recent = await choose(texts.FromSqlRaw(
            "SELECT t.* FROM (SELECT * FROM private_text ORDER BY id DESC LIMIT 10000) t WHERE t.words @@ to_tsquery('simple', {0})", Query(words))).ToListAsync(cancellation);
        return recent.Count >= wanted ? recent
            : await choose(texts.FromSqlRaw("SELECT t.* FROM private_text t WHERE t.words @@ to_tsquery('simple', {0}) OFFSET 0", Query(words))).ToListAsync(cancellation);
    }

    /// <summary>The rows whose text holds every word of the question, by reading each: for few rows. The same words as the index finds.</summary>
    public static IQueryable<PrivateText> Holding(this IQueryable<PrivateText> texts, string? question) =>
        Words(question).Aggregate(texts, (found, word) => found.Where(text => text.Folded.Contains(" " + word)));

    /// <summary>Whether there is a word to look for.</summary>
    public static bool Asks(string? question) => Words(question).Count > 0;

    /// <summary>Makes what the migrations cannot say: the virtual tables and their triggers, or the computed columns and their indexes.</summary>
    internal static async Task EnsureAsync(AppDbContext db, CancellationToken cancellation)
    {
        foreach (var (table, index, prefix) in new[] { ("search_entry", "search_fts", "search"), ("private_text", "private_fts", "private") })
        {
            foreach (var statement in db.Database.IsSqlite() ? Sqlite(table, index, prefix) : Postgres(table, prefix))
            {
                await db.Database.ExecuteSqlRawAsync(statement, cancellation);
            }
        }
    }

    private static string[] Sqlite(string table, string index, string prefix) =>
    [
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5(folded, content='{table}', content_rowid='id', prefix='2 3 4 5')",
        $"CREATE TRIGGER IF NOT EXISTS {prefix}_added AFTER INSERT ON {table} BEGIN INSERT INTO {index}(rowid, folded) VALUES (new.id, new.folded); END",
        $"CREATE TRIGGER IF NOT EXISTS {prefix}_removed AFTER DELETE ON {table} BEGIN INSERT INTO {index}({index}, rowid, folded) VALUES ('delete', old.id, old.folded); END",
        $"CREATE TRIGGER IF NOT EXISTS {prefix}_changed AFTER UPDATE OF folded ON {table} BEGIN INSERT INTO {index}({index}, rowid, folded) VALUES ('delete', old.id, old.folded); INSERT INTO {index}(rowid, folded) VALUES (new.id, new.folded); END",

        // A part of a letter that is a denunciation is wiped: no word of it may stay in the index either.
        $"INSERT INTO {index}({index}, rank) SELECT 'secure-delete', 1 WHERE NOT EXISTS (SELECT 1 FROM {index}_config WHERE k = 'secure-delete' AND v = 1)",
    ];

    private static string[] Postgres(string table, string prefix) =>
    [
        $"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED",
        $"CREATE INDEX IF NOT EXISTS ix_{prefix}_words ON {table} USING gin (words)",
    ];

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
