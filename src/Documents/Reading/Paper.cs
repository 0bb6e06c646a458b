namespace CoSo.Documents.Reading;

/// <summary>A stretch of <see cref="Paper.Text"/>: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>The smallest stretch that holds both.</summary>
    public SourceSpan Join(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}

/// <summary>What sort of file a paper came from.</summary>
public enum PaperFormat
{
    /// <summary>Plain text, uploaded or pasted.</summary>
    Text,

    /// <summary>Office Open XML (Word).</summary>
    Docx,

    /// <summary>A PDF that has a text layer.</summary>
    Pdf,
}

/// <summary>What part of a paper a block is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph, its wrapped lines joined.</summary>
    Paragraph,

    /// <summary>One line above the name of the document's type: issuer, number, place and day.</summary>
    Header,

    /// <summary>The name of the document's type ("KẾ HOẠCH").</summary>
    Type,

    /// <summary>A line of the title below the type.</summary>
    Title,

    /// <summary>One row of a table; see <see cref="Block.Cells"/>.</summary>
    TableRow,

    /// <summary>A footnote; its number is <see cref="Block.Mark"/>.</summary>
    Footnote,

    /// <summary>One line of the foot: "Nơi nhận" and the signature.</summary>
    Tail,
}

/// <summary>Something a person should know of how the file was read, which does not stop the reading.</summary>
/// <param name="Code">Stable, lower-case: <c>converted-tcvn3</c>.</param>
/// <param name="Message">Vietnamese sentence; key of its translation.</param>
public sealed record PaperNote(string Code, string Message);

/// <summary>A paper as read from a file: the text as it is shown, and its blocks, each pointing into that text.</summary>
public sealed class Paper
{
    /// <summary>Name of the file; "văn bản dán" for pasted text.</summary>
    public required string FileName { get; init; }

    /// <summary>Where it came from.</summary>
    public required PaperFormat Format { get; init; }

    /// <summary>The source text as shown to a person; every span counts its UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>Blocks in reading order, composed Unicode.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What to tell the person who brought the file.</summary>
    public IReadOnlyList<PaperNote> Notes { get; init; } = [];

    /// <summary>Letters of a Word file that were coded in parts and are composed in <see cref="Text"/>; 0 where the text is the source.</summary>
    public int DecomposedLetters { get; init; }
}
