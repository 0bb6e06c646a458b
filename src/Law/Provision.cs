using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>How sure the law book is of a figure.</summary>
public enum Confidence
{
    /// <summary>Read in the text of the law or an official page.</summary>
    A,

    /// <summary>Well known, and nothing found against it.</summary>
    B,

    /// <summary>Not found or in doubt: stands in the book to be confirmed and is never used unasked.</summary>
    C,
}

/// <summary>What every rule of the law book carries: its article, the days it is in force, and how sure we are of it.</summary>
public sealed record Provision
{
    /// <summary>The article the rule stands in.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in force; null while it has no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How sure the figure is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>False for what must be confirmed by a person before it is used.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>Row of the fact sheet the rule was taken from.</summary>
    public string? Fact { get; init; }

    /// <summary>A Vietnamese remark shown beside the rule.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the rule is in force on the day.</summary>
    public bool Covers(DateOnly day) => day >= From && (To is null || day <= To);
}
