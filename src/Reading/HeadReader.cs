using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;
using CoSo.Law.Citations;

namespace CoSo.Reading;

/// <summary>What the head of a paper says: issuer, number, place and day, type, title.</summary>
internal sealed partial class HeadReader
{
    public string? Number { get; private set; }

    public string? Sign { get; private set; }

    public string? Issuer { get; private set; }

    public string? PlaceAndDate { get; private set; }

    public DateOnly? Date { get; private set; }

    public string? Type { get; private set; }

    public string? Title { get; private set; }

    public Dictionary<string, TextSpan> Spans { get; } = [];

    public List<ReadingNote> Notes { get; } = [];

    /// <summary>Reads the head of the paper; of a decision or letter with a plan attached, type and title are the plan's, the rest the paper's unless the plan has its own.</summary>
    public static HeadReader Read(Paper paper, string? signingBody)
    {
        var plan = paper.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Type && DocumentKinds.IsPlan(TypeName(b.Text, out _)))?.Attachment ?? 0;
        var head = new HeadReader();
        var left = new List<Block>();
        foreach (var part in plan == 0 ? [0] : new[] { plan, 0 })
        {
            foreach (var cell in paper.Blocks.Where(b => b.Kind == BlockKind.Header && b.Attachment == part).SelectMany(Columns))
            {
                head.ReadCell(cell, part == 0 ? left : []);
            }
        }

        head.ReadTitle(paper.Blocks.Where(b => b.Attachment == plan));
        head.ReadLetter(left);
        head.Issuer = IssuerReader.FromHead(left, head.Spans) ?? IssuerReader.FromBody(paper.Blocks, head.Spans) ?? IssuerReader.FromSignature(signingBody);
        return head;
    }

    // Both columns of the head may run into one line with a single blank between; and "Số:" be parted from its sign by a gap.
    private static IEnumerable<Block> Columns(Block block)
    {
        var cells = block.Cells.Count > 0 ? block.Cells : [block];
        if (cells.Count > 1 && NumberLabel().IsMatch(cells[0].Text.Trim()) && SignOnly().IsMatch(cells[1].Text.Trim()))
        {
            var end = block.Text.IndexOf(cells[1].Text, StringComparison.Ordinal) + cells[1].Text.Length;
            return [block.Part(0, end), .. cells.Skip(2)];
        }

        return JoinDay(block, cells).SelectMany(SplitRunTogether);
    }

    // "…, ngày    tháng 3 năm 2025": the place left for the day by hand is no gap between columns.
    private static List<Block> JoinDay(Block block, IReadOnlyList<Block> cells)
    {
        var joined = new List<Block>();
        foreach (var cell in cells)
        {
            if (joined.Count > 0 && DayOpen().IsMatch(joined[^1].Text) && DayGoesOn().IsMatch(cell.Text))
            {
                var from = block.Text.IndexOf(joined[^1].Text, StringComparison.Ordinal);
                var end = block.Text.IndexOf(cell.Text, from, StringComparison.Ordinal) + cell.Text.Length;
                joined[^1] = block.Part(from, end - from);
                continue;
            }

            joined.Add(cell);
        }

        return joined;
    }

    private static IEnumerable<Block> SplitRunTogether(Block cell)
    {
        var match = SecondColumn().Match(cell.Text);
        return match.Success && match.Index > 2 ? [cell.Part(0, match.Index), cell.Part(match.Index, cell.Text.Length - match.Index)] : [cell];
    }

    private void ReadCell(Block cell, List<Block> left)
    {
        var text = cell.Text.Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (NumberLine().Match(text) is { Success: true } number)
        {
            ReadNumber(cell, number);
        }
        else if (PlaceLine().Match(text) is { Success: true } place)
        {
            ReadPlace(cell, place);
        }
        else if (Subject().Match(text) is { Success: true } subject)
        {
            Title ??= text[subject.Length..].Trim();
            Spans.TryAdd("title", SpanOf(cell));
        }
        else if (!IsNationalTitle(text))
        {
            left.Add(cell);
        }
    }

    private void ReadNumber(Block cell, Match match)
    {
        var written = match.Groups["n"].Value.Trim();
        var parts = SignPart().Match(written);
        if (!parts.Success || Sign is not null)
        {
            return;
        }

        Sign = CitationGrammar.Normalise(parts.Groups["sign"].Value);
        var figure = parts.Groups["fig"].Value.Trim();
        Number = figure.Length > 0 && figure.All(char.IsAsciiDigit) ? CitationGrammar.Normalise(parts.Value) : null;
        Spans["documentNumber"] = SpanOf(cell);
    }

    private void ReadPlace(Block cell, Match match)
    {
        if (PlaceAndDate is not null)
        {
            return;
        }

        PlaceAndDate = WhiteSpace().Replace(cell.Text.Trim(), " ");
        Spans["placeAndDate"] = SpanOf(cell);
        var (day, month, year) = (match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value);
        if (day.Length == 0 || month.Length == 0)
        {
            return;
        }

        Date = CitationDate.ToDay(day, month, year);
        if (Date is null)
        {
            Notes.Add(new ReadingNote("impossible-date", "Ngày ban hành in trong văn bản không có trong lịch; hãy nhập lại.", SpanOf(cell)));
        }
    }

    private void ReadTitle(IEnumerable<Block> part)
    {
        var blocks = part.Where(b => b.Kind is BlockKind.Type or BlockKind.Title).ToList();
        var type = blocks.Find(b => b.Kind == BlockKind.Type);
        var lines = blocks.Where(b => b.Kind == BlockKind.Title).ToList();
        var title = string.Join(' ', lines.Select(l => l.Text));
        if (type is not null)
        {
            var name = TypeName(type.Text, out var rest);
            Type = name;
            Spans["documentType"] = SpanOf(type);
            title = rest.Length > 0 ? $"{rest} {title}".Trim() : title;
        }

        title = WhiteSpace().Replace(title, " ").Trim().Trim('*', '_', ' ');
        Title = title.Length == 0 ? Title : title.TrimEnd('.', ':', ';');
        if (lines.Count > 0)
        {
            Spans["title"] = new TextSpan(lines[0].Span.Start, lines[^1].Span.End);
        }
    }

    // Where the type is not named, the sign tells it; a letter has neither, and "V/v" for a title, which may run on below.
    private void ReadLetter(List<Block> left)
    {
        if (Type is not null || Sign is null)
        {
            return;
        }

        Type = DocumentKinds.OfSign(Sign);
        foreach (var line in left.Where(l => Title is not null && char.IsLower(l.Text.TrimStart()[0]) && l.Text.TrimStart()[0] != 'v').ToList())
        {
            Title += " " + line.Text.Trim();
            left.Remove(line);
        }
    }

    private static string TypeName(string line, out string rest)
    {
        var text = WhiteSpace().Replace(line.Trim(' ', '*', '_', '"', ':'), " ");
        return DocumentKinds.NameIn(text, out rest) ?? text;
    }

    private static bool IsNationalTitle(string text)
    {
        var folded = EvenFold.Fold(text);
        return folded.Contains("cong hoa xa", StringComparison.Ordinal) || folded.Contains("hoi chu nghia viet nam", StringComparison.Ordinal) || folded.Contains("doc lap", StringComparison.Ordinal) || folded.Contains("dang cong san", StringComparison.Ordinal);
    }

    internal static TextSpan SpanOf(Block block) => new(block.Span.Start, block.Span.End);

    [GeneratedRegex(@"^(?:Số|SỐ|Sô|Số hiệu)\s*:?\s*(?<n>.{0,60})$|^(?<n>[0-9]{1,5}\s*[-/]\s*\p{Lu}[\p{L}]*[-/]\S+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?<fig>[^/\p{L}-]*?)\s*[/-]?\s*(?:(?<=/\s*)(?:19|20)[0-9]{2}\s*/\s*)?(?<sign>\p{Lu}[\p{L}0-9&]*(?:\s?[-–/]\s?[\p{L}0-9&]+)*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SignPart();

    [GeneratedRegex(@"^\W{0,3}[Vv]/[vV]\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:Số|SỐ)\s*:?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"(?:^|\s)(?:ngày|tháng|năm)(?:\s*[0-9.…]+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DayOpen();

    [GeneratedRegex(@"^(?:[0-9.…]+\s*)?(?:tháng|năm)\b|^[0-9.…]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DayGoesOn();

    [GeneratedRegex(@"^[0-9]*\s*/\s*\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SignOnly();

    [GeneratedRegex(@"(?:CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|Độc\s+lập\s*-\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN|(?<=[-/]\p{Lu}[\p{L}0-9&]*\s+)\p{Lu}[\p{L}. ]{1,30},\s*ngày)", RegexOptions.CultureInvariant)]
    private static partial Regex SecondColumn();

    [GeneratedRegex(@"^.{2,60}?,?\s*ngày\s*(?<d>[0-9]{0,2})\D{0,12}?\s*tháng\s*(?<m>[0-9]{0,2})\D{0,12}?\s*năm\s*(?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlaceLine();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
