using System.Globalization;

namespace CoSo.Checking;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Lỗi: wrong as it stands.</summary>
    Error,

    /// <summary>Nên xem: may be meant; a person should look.</summary>
    Look,
}

/// <summary>In which part of the paper a finding stands.</summary>
public enum PaperPart
{
    /// <summary>Above the name of the type.</summary>
    Head,

    /// <summary>Title and body.</summary>
    Body,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>"Nơi nhận" and the signature.</summary>
    Foot,
}

/// <summary>Where a finding stands: a stretch of the text shown, its line, and the section of the outline.</summary>
/// <param name="Start">First character in the text of the paper.</param>
/// <param name="End">Behind the last one; equal to <paramref name="Start"/> where something is missing.</param>
/// <param name="Line">Line of the text, from 1.</param>
/// <param name="Section">Path of the section ("II.4"), or the mark of the footnote; null elsewhere.</param>
public sealed record FindingPlace(int Start, int End, int Line, PaperPart Part, string? Section);

/// <summary>One thing that a person should look at before the paper is signed.</summary>
public sealed record Finding
{
    /// <summary>The same finding of the same text has the same key: what a dismissal is kept by.</summary>
    public required string Key { get; init; }

    public required CheckRule Rule { get; init; }

    public required FindingSeverity Severity { get; init; }

    public required FindingPlace Place { get; init; }

    /// <summary>The words found fault with; empty where something is missing.</summary>
    public required string Quote { get; init; }

    /// <summary>Vietnamese sentence, the key of its translation; may hold {0}, {1} …</summary>
    public required string Message { get; init; }

    /// <summary>What to do, a Vietnamese sentence with the same arguments.</summary>
    public required string Suggestion { get; init; }

    /// <summary>Values for both sentences.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What to write in place of <see cref="Quote"/>, where that is certain.</summary>
    public string? Replacement { get; init; }

    /// <summary>The text of law that says so, where it is not the rule's own.</summary>
    public RuleSource? Source { get; init; }

    /// <summary>Message with its values, in Vietnamese.</summary>
    public string MessageText => Filled(Message);

    /// <summary>Suggestion with its values, in Vietnamese.</summary>
    public string SuggestionText => Filled(Suggestion);

    private string Filled(string sentence) => string.Format(CultureInfo.InvariantCulture, sentence, [.. Arguments]);
}

/// <summary>What was found in one paper.</summary>
/// <param name="Findings">In the order of the text.</param>
/// <param name="Pages">Length in pages, estimated: papers have no pages before they are laid out.</param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, int Pages)
{
    public int Errors => Findings.Count(f => f.Severity == FindingSeverity.Error);

    public int Looks => Findings.Count - Errors;
}

/// <summary>What the checker may know beside the paper itself.</summary>
public sealed record CheckOptions
{
    /// <summary>Day of the paper where it is known better than from the text (a draft has none).</summary>
    public DateOnly? On { get; init; }

    /// <summary>Parts of a written name that no unit answers to; null where no tree of units is at hand.</summary>
    public Func<string, IReadOnlyList<string>>? UnknownUnits { get; init; }
}
