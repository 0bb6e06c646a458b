using System.Text.Json.Serialization;

namespace CoSo.Reading;

/// <summary>A stretch of the source text shown: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public sealed record TextSpan(int Start, int End);

/// <summary>Everything read from a plan or directive; each item says where it stands and how sure the reader is of it.</summary>
public sealed record PlanReading
{
    /// <summary>Name of the file read.</summary>
    public required string File { get; init; }

    /// <summary>Number as issued; null where blank.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The sign alone ("KH-UBND"), known even where the figure is still blank.</summary>
    public string? DocumentSign { get; init; }

    /// <summary>The unit that signs.</summary>
    public string? Issuer { get; init; }

    /// <summary>Place and day, verbatim.</summary>
    public string? PlaceAndDate { get; init; }

    /// <summary>Day of issue, ISO; null where blank or impossible.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Type of document ("Kế hoạch").</summary>
    public string? DocumentType { get; init; }

    /// <summary>Title without the type.</summary>
    public string? Title { get; init; }

    /// <summary>Who signs.</summary>
    public Signer? Signer { get; init; }

    /// <summary>Short forms the document defines.</summary>
    public IReadOnlyDictionary<string, string> Abbreviations { get; init; } = new Dictionary<string, string>();

    /// <summary>Outline.</summary>
    public IReadOnlyList<SectionRead> Sections { get; init; } = [];

    /// <summary>Marks of the footnotes.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Text of the footnotes.</summary>
    public IReadOnlyList<FootnoteRead> FootnoteTexts { get; init; } = [];

    /// <summary>Documents cited by number, each once.</summary>
    public IReadOnlyList<CitationRead> Citations { get; init; } = [];

    /// <summary>What an official could tick off, by responsible unit.</summary>
    public IReadOnlyList<AssignmentRead> Assignments { get; init; } = [];

    /// <summary>Who reports to whom, how often.</summary>
    public IReadOnlyList<ReportRead> Reports { get; init; } = [];

    /// <summary>Lines of "Nơi nhận", the "Lưu" line last.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The "Lưu" line.</summary>
    public string? Archive { get; init; }

    /// <summary>Headings of the content part, under which all work of the plan is gathered.</summary>
    public IReadOnlyList<WorkstreamRead> Workstreams { get; init; } = [];

    /// <summary>Sentences of the content part: measures to be.</summary>
    public IReadOnlyList<MeasureRead> Measures { get; init; } = [];

    /// <summary>Where the single facts above stand, by their JSON name.</summary>
    public IReadOnlyDictionary<string, TextSpan> Spans { get; init; } = new Dictionary<string, TextSpan>();

    /// <summary>What a person should know: conversions, impossible days, a document that is no plan.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];
}

/// <summary>Signature: on whose behalf, as what, who.</summary>
public sealed record Signer(string? Capacity, string? Position, string? Name);

/// <summary>Something to tell the person; <paramref name="Message"/> is Vietnamese and the key of its translation.</summary>
public sealed record ReadingNote(string Code, string Message, TextSpan? Span = null);

/// <summary>One numbered line of the outline.</summary>
public sealed record SectionRead(string Number, string Title, int Level, string Kind, string Path, TextSpan Span, double Confidence);

/// <summary>One footnote.</summary>
public sealed record FootnoteRead(string Mark, string Text, TextSpan Span);

/// <summary>One document cited.</summary>
public sealed record CitationRead
{
    /// <summary>Normalised number.</summary>
    public required string Number { get; init; }

    /// <summary>Day printed anywhere in the document.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>As written, where that differs from the number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AsWritten { get; init; }

    /// <summary>Stands in footnotes only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FootnoteOnly { get; init; }

    /// <summary>Kind of document ("Nghị định").</summary>
    public string? Type { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>What is odd: <c>malformed-number</c>, <c>impossible-date</c>, <c>unclear-number</c>, <c>from-range</c>, <c>two-dates</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>First mention.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Every mention.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>One task of one unit (or of several named in one heading).</summary>
public sealed record AssignmentRead
{
    /// <summary>Path of the section ("III.2").</summary>
    public string? Section { get; init; }

    /// <summary>Responsible unit as in the heading.</summary>
    public required string Unit { get; init; }

    /// <summary>The task, shortened.</summary>
    public required string Task { get; init; }

    /// <summary>How often, as printed.</summary>
    public string? Frequency { get; init; }

    /// <summary>By when, as printed.</summary>
    public string? Deadline { get; init; }

    /// <summary>The last day that <see cref="Deadline"/> names, where it names one.</summary>
    public DateOnly? DeadlineDate { get; init; }

    /// <summary>Units to work with.</summary>
    public IReadOnlyList<string> CoordinatesWith { get; init; } = [];

    /// <summary><c>giao</c>, <c>tham mưu</c>, <c>chủ trì</c>, <c>phối hợp</c> or <c>đề nghị phối hợp</c>.</summary>
    public required string Relation { get; init; }

    /// <summary><c>duty</c> (việc phải làm), <c>content</c> (nội dung báo cáo) or <c>general</c> (yêu cầu chung).</summary>
    public required string Kind { get; init; }

    /// <summary>Path of the workstream proposed ("II.3").</summary>
    public string? Workstream { get; init; }

    /// <summary>The sentence as it stands.</summary>
    public required string Text { get; init; }

    /// <summary>Where the sentence stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>One reporting duty.</summary>
public sealed record ReportRead
{
    /// <summary>Path of the section.</summary>
    public string? Section { get; init; }

    /// <summary>Who reports.</summary>
    public required string From { get; init; }

    /// <summary>To whom.</summary>
    public string? To { get; init; }

    /// <summary>Through whom.</summary>
    public string? Via { get; init; }

    /// <summary>Periods as printed.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>By when, as printed.</summary>
    public string? Deadline { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
}

/// <summary>A level-2 heading of the content part.</summary>
public sealed record WorkstreamRead(string Path, string Number, string Title, TextSpan Span);

/// <summary>A sentence of the content part, with the kind proposed for review.</summary>
public sealed record MeasureRead(string Workstream, string Text, string Kind, TextSpan Span, double Confidence);
