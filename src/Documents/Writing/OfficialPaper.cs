namespace CoSo.Documents.Writing;

/// <summary>
/// An administrative paper by Decree 30/2020/NĐ-CP: what <see cref="OfficialPaperWriter"/> lays out as DOCX. Texts are given
/// without the punctuation that the layout adds itself ("./.", the semicolons of "Nơi nhận").
/// </summary>
public sealed record OfficialPaper
{
    /// <summary>The agency above the issuer, as the head of the paper names it; null for a People's Committee.</summary>
    public string? ParentAgency { get; init; }

    /// <summary>Who issues; a line break where the head breaks it ("ỦY BAN NHÂN DÂN\nQUẬN 10").</summary>
    public required string IssuingAgency { get; init; }

    /// <summary>The issuer inside a sentence ("Ủy ban nhân dân Quận 10"); annexes name it.</summary>
    public string? IssuerName { get; init; }

    /// <summary>Number given by the clerk; null leaves the place blank.</summary>
    public string? Number { get; init; }

    /// <summary>Letters behind the number: <c>BC-UBND</c>; empty for a working sheet that is never numbered.</summary>
    public required string Sign { get; init; }

    /// <summary>Where the paper is dated.</summary>
    public required string Place { get; init; }

    /// <summary>Day of the paper; null leaves day and month blank in <see cref="Year"/>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year printed where the day is still open.</summary>
    public int Year { get; init; }

    /// <summary>"BÁO CÁO", "KẾ HOẠCH" …; null makes a letter (công văn) whose summary stands under the number.</summary>
    public string? TypeName { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Summary { get; init; }

    /// <summary>"Kính gửi"; none for most types.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Legal bases, without the closing semicolon.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Headings, paragraphs, bullets and tables.</summary>
    public IReadOnlyList<PaperBlock> Body { get; init; } = [];

    /// <summary>"Nơi nhận"; the archive line ("Lưu: VT, PNV") last.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Who signs.</summary>
    public required PaperSignature Signature { get; init; }

    /// <summary>Annexes, each on pages of its own.</summary>
    public IReadOnlyList<PaperAnnex> Annexes { get; init; } = [];

    /// <summary>Prints "DỰ THẢO": not yet signed.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Drafting unit, kept as the file's author.</summary>
    public string? Author { get; init; }

    /// <summary>Instant kept in the file's properties; the same paper and instant give the same bytes.</summary>
    public DateTime MadeAt { get; init; } = new(2020, 3, 5, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>"Số: 142/KH-UBND" with numbers under ten padded, or with a blank for the clerk.</summary>
    public string NumberLine =>
        $"Số: {(Number is null ? new string('\u00A0', 9) : int.TryParse(Number, out var n) ? n.ToString("00") : Number)}/{Sign}";
}

/// <summary>Signature block.</summary>
/// <param name="Capacity">"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; null where the head of an agency signs for himself.</param>
/// <param name="Title">"CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG".</param>
/// <param name="Name">Full name; null where it is not settled.</param>
public sealed record PaperSignature(string? Capacity, string Title, string? Name);

/// <summary>One annex; numbered in Roman figures where there are several.</summary>
/// <param name="Title">Printed in capitals.</param>
/// <param name="Body">Headings, paragraphs, bullets and tables.</param>
/// <param name="Landscape">Turned pages for wide tables.</param>
public sealed record PaperAnnex(string Title, IReadOnlyList<PaperBlock> Body, bool Landscape = false);

/// <summary>A piece of a paper's body.</summary>
public abstract record PaperBlock;

/// <summary>A numbered heading: "I." level 1, "1." level 2, "a)" level 3.</summary>
public sealed record PaperHeading(int Level, string Number, string Text) : PaperBlock;

/// <summary>A paragraph, justified with its first line indented.</summary>
public sealed record PaperParagraph(IReadOnlyList<PaperRun> Runs) : PaperBlock
{
    public PaperParagraph(string text)
        : this([new PaperRun(text)])
    {
    }
}

/// <summary>A line that begins with a dash.</summary>
public sealed record PaperBullet(IReadOnlyList<PaperRun> Runs) : PaperBlock
{
    public PaperBullet(string text)
        : this([new PaperRun(text)])
    {
    }
}

/// <summary>A picture in PNG, centred; <paramref name="Text"/> says what it shows to who cannot see it.</summary>
public sealed record PaperPicture(byte[] Png, string Text, int Millimetres) : PaperBlock;

/// <summary>A stretch of text; a footnote's mark stands behind it.</summary>
public sealed record PaperRun(string Text, bool Bold = false, bool Italic = false, string? Footnote = null);

/// <summary>A table whose heading row repeats on every page.</summary>
/// <param name="Columns">Headings, shares of the width, alignment.</param>
/// <param name="Rows">Rows as wide as the columns, or of one cell over the whole width.</param>
/// <param name="Caption">Set in bold above the table.</param>
public sealed record PaperTable(
    IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows, string? Caption = null) : PaperBlock;

/// <summary>A column of a <see cref="PaperTable"/>; <paramref name="Share"/> is relative to the other columns'.</summary>
public sealed record PaperColumn(string Title, double Share = 1, PaperAlign Align = PaperAlign.Left);

/// <summary>A row of a <see cref="PaperTable"/>; one single cell spans all columns.</summary>
public sealed record PaperRow(IReadOnlyList<string> Cells, bool Bold = false);

/// <summary>Where a column's text stands.</summary>
public enum PaperAlign
{
    Left,
    Center,
    Right,
}
