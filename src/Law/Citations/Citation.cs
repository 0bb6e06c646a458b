namespace CoSo.Law.Citations;

/// <summary>What is odd about a citation as written; a person should look.</summary>
[Flags]
public enum CitationFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The number is not built as numbers are (<c>59/NĐ-2023/NĐ-CP</c>) and was mended.</summary>
    MalformedNumber = 1,

    /// <summary>The date printed does not exist (31/02); no date is guessed.</summary>
    ImpossibleDate = 2,

    /// <summary>A sign of the number could not be read (scan) and was mended or left out.</summary>
    UnclearNumber = 4,

    /// <summary>Written out of a range or a list that shares one ending ("154, 155 và 156/2026/NĐ-CP").</summary>
    FromRange = 8,
}

/// <summary>One mention of a document by its number.</summary>
public sealed record Citation
{
    /// <summary>The number, normalised: no blanks, right dashes (<c>61/2023/NĐ-CP</c>).</summary>
    public required string Number { get; init; }

    /// <summary>The number as it stands in the text.</summary>
    public required string AsWritten { get; init; }

    /// <summary>The day printed with it; null where none is, or where it does not exist.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day as printed.</summary>
    public string? DateAsWritten { get; init; }

    /// <summary>Kind of document standing before the number ("Nghị định"); null where none does.</summary>
    public string? Kind { get; init; }

    /// <summary>Who issued it, where the text says "của …".</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about, where the text says "về …".</summary>
    public string? Subject { get; init; }

    /// <summary>What is odd about it.</summary>
    public CitationFlags Flags { get; init; }

    /// <summary>Where the number starts in the text searched.</summary>
    public required int Start { get; init; }

    /// <summary>Length of the number in the text searched.</summary>
    public required int Length { get; init; }

    /// <summary>Where the mention ends, date included.</summary>
    public required int End { get; init; }
}
