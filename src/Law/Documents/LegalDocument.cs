using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>A text of law or an official paper that rules or plans rest on.</summary>
public sealed record LegalDocument
{
    /// <summary>Number as cited, <c>10/2022/QH15</c>; for a paper without one, a name of our own (<see cref="HasNumber"/> is false).</summary>
    public required string Number { get; init; }

    /// <summary>False for papers cited without a number.</summary>
    public bool HasNumber { get; init; } = true;

    /// <summary>"Luật", "Nghị định", "Kế hoạch" …</summary>
    public required string Type { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of signing or passing; null where unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Short title with its type: "Luật Thực hiện dân chủ ở cơ sở".</summary>
    public required string Title { get; init; }

    /// <summary>First day in force; null where unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null while it has no end or where unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The article that ended it, where it is known.</summary>
    public LegalSource? EndedBy { get; init; }

    /// <summary>Numbers of the texts that took its place.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];

    /// <summary>Numbers of the texts that amended it.</summary>
    public IReadOnlyList<string> AmendedBy { get; init; } = [];

    /// <summary>Numbers of the texts it details, implements or continues.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>Other ways its number is written, misprints included.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required Confidence Confidence { get; init; }

    /// <summary>False where number, date or state must be confirmed by a person.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Row of the fact sheet.</summary>
    public string? Fact { get; init; }

    /// <summary>A Vietnamese remark.</summary>
    public string? Note { get; init; }

    /// <summary>In force on the day; null where its days are not known.</summary>
    public bool? IsInForceOn(DateOnly day) =>
        To is { } to && day > to ? false
        : From is { } from ? day >= from
        : null;

    /// <summary>The text, or one of its articles, as a source.</summary>
    public LegalSource Cite(string? article = null) => new(Number, article, Title);
}

/// <summary>Every document the law book knows, found by any way of writing its number.</summary>
public sealed class LegalDocuments
{
    private readonly Dictionary<string, LegalDocument> byNumber;

    internal LegalDocuments(IReadOnlyList<LegalDocument> all)
    {
        All = all;
        byNumber = [];
        foreach (var document in all)
        {
            foreach (var name in document.Aliases.Prepend(document.Number))
            {
                byNumber.TryAdd(KeyOf(name), document);
            }
        }
    }

    /// <summary>
    /// Reads the folder <c>documents</c> of a law book and nothing else: for a command that asks for no terms and no calendar.
    /// Throws <see cref="LawBookException"/> with every mistake found.
    /// </summary>
    public static LegalDocuments Load(string directory)
    {
        var errors = new LawErrors();
        var book = new LawBookReader(errors);
        var folder = Path.Combine(directory, "documents");
        if (!Directory.Exists(folder) || !book.Open(folder))
        {
            errors.Add(folder, 1, "không có danh mục văn bản của sổ tay pháp luật");
        }

        return errors.Any ? throw errors.ToException() : book.Documents;
    }

    /// <summary>All documents, in the order of the files.</summary>
    public IReadOnlyList<LegalDocument> All { get; }

    /// <summary>The document of a number, whatever its letter case, accents and blanks; null when unknown.</summary>
    public LegalDocument? Find(string number) => byNumber.GetValueOrDefault(KeyOf(number));

    /// <summary>What two ways of writing one number have in common: no letter case, accents, blanks.</summary>
    public static string KeyOf(string number) => VietnameseText.Fold(number).Replace(" ", "", StringComparison.Ordinal);
}
