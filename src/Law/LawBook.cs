using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>
/// The law as data: documents, calendar, terms, shares and report windows, each with its article and the days it is in force.
/// Loaded once at start; everything is immutable and safe to share.
/// </summary>
public sealed class LawBook
{
    private readonly ILookup<string, Term> terms;
    private readonly ILookup<string, LawNumber> numbers;
    private readonly Counting counting;

    private LawBook(
        LegalDocuments documents,
        Counting counting,
        IReadOnlyList<Term> terms,
        IReadOnlyList<LawNumber> numbers,
        IReadOnlyList<DisclosureItem> disclosures,
        IReadOnlyList<Procedure> procedures,
        ReportingRules reporting)
    {
        Documents = documents;
        Disclosures = disclosures;
        Procedures = procedures;
        this.counting = counting;
        Terms = terms;
        Numbers = numbers;
        Reporting = reporting;
        this.terms = terms.ToLookup(t => t.Id);
        this.numbers = numbers.ToLookup(n => n.Id);
    }

    /// <summary>The documents known, in force or not.</summary>
    public LegalDocuments Documents { get; }

    /// <summary>Working days and holidays.</summary>
    public WorkingCalendar Calendar => counting.Calendar;

    /// <summary>The articles on counting time.</summary>
    public CountingRules CountingRules => counting.Rules;

    /// <summary>Windows of periodic reports.</summary>
    public ReportingRules Reporting { get; }

    /// <summary>Every version of every term.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Every version of every share and count.</summary>
    public IReadOnlyList<LawNumber> Numbers { get; }

    /// <summary>Every version of every content that must be public.</summary>
    public IReadOnlyList<DisclosureItem> Disclosures { get; }

    /// <summary>Every version of every procedure for letters, requests and visits.</summary>
    public IReadOnlyList<Procedure> Procedures { get; }

    /// <summary>Reads and checks the folder; throws <see cref="LawBookException"/> with every mistake found.</summary>
    public static LawBook Load(string directory)
    {
        var errors = new LawErrors();
        var book = new LawBookReader(errors);
        if (!Directory.Exists(directory) || !book.Open(directory))
        {
            errors.Add(directory, 1, "không có thư mục sổ tay pháp luật hoặc thư mục không có tệp .yaml");
            throw errors.ToException();
        }

        var counting = new CalendarReader(book).Read();
        var terms = new TermsReader(book, counting).Read();
        var numbers = new NumbersReader(book).Read();
        var disclosures = new DisclosuresReader(book, terms).Read();
        var procedures = new ProceduresReader(book, terms).Read();
        var reporting = new ReportsReader(book).Read();
        book.Close();
        return errors.Any || counting is null
            ? throw errors.ToException()
            : new LawBook(book.Documents, counting, terms, numbers, disclosures, procedures, reporting);
    }

    /// <summary>The book as it stands on a day; a term begun under a version ends under it.</summary>
    public LawView InForceOn(DateOnly day) => new(this, day);

    /// <summary>
    /// A source with the short title of its text: <c>10/2022/QH15</c> or <c>10/2022/QH15 Đ11 khoản 2</c>. Throws when the text is
    /// not in the book.
    /// </summary>
    public LegalSource Cite(string citation)
    {
        var (number, article) = CitationText.Split(citation);
        return Documents.Find(number)?.Cite(article)
            ?? throw new LawException($"Văn bản {number} không có trong sổ tay pháp luật.");
    }

    /// <summary>
    /// Counts any length of time from a day by the Civil Code, for a term that stands in no article of the book (a plan, a promise).
    /// <paramref name="source"/> is what set it; without one, the rule of counting itself is named.
    /// </summary>
    public DueDate Count(TermLength length, DateOnly from, LegalSource? source = null, TermKind kind = TermKind.Within) =>
        new(counting, from, length, kind, kind is not TermKind.AtLeast, new Provision
        {
            Source = source ?? CountingRules.Start,
            From = DateOnly.MinValue,
            Confidence = Confidence.A,
        });

    internal IEnumerable<Term> VersionsOfTerm(string id) => terms[id];

    internal IEnumerable<LawNumber> VersionsOfNumber(string id) => numbers[id];
}
