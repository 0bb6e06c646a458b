using System.Text;
using System.Xml.Linq;
using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>Paragraphs and tables of a Word body into blocks, and the text that is shown beside them.</summary>
internal sealed class DocxBody(DocxStyles styles, DocxNumbering numbering, XDocument? footnotes, List<PaperNote> notes)
{
    private const int MaxDepth = 24;
    private static readonly XNamespace W = DocxNames.W;
    private readonly StringBuilder shown = new();
    private readonly List<Block> blocks = [];
    private readonly List<string> cited = [];
    private string carried = "";
    private int table;
    private bool legacyTcvn3;
    private bool legacyVni;
    private int decomposed;

    public Paper Read(XElement body, string fileName)
    {
        SniffLegacy(body);
        Walk(body, 0);
        AddFootnotes();
        return new Paper { FileName = fileName, Format = PaperFormat.Docx, Text = shown.ToString(), Blocks = DocxAnatomy.Mark(blocks), Notes = notes, DecomposedLetters = decomposed };
    }

    private void Walk(XElement parent, int depth)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    AddParagraph(child);
                    break;
                case "tbl":
                    AddTable(child, depth);
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag" when depth < MaxDepth:
                    Walk(child, depth + 1);
                    break;
            }
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        foreach (var box in DocxText.Boxes(paragraph))
        {
            Add(Text(box), box, BlockKind.Paragraph);
        }

        var text = carried + Text(paragraph);
        carried = "";
        if (paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "del") is not null)
        {
            // The mark between two paragraphs is deleted: accepted, they are one.
            carried = text;
            return;
        }

        Add(Numbered(paragraph, text), paragraph, BlockKind.Paragraph);
    }

    private string Text(XElement paragraph)
    {
        var source = Convert(DocxText.Of(paragraph, FootnoteMark));
        var text = ComposedText.Of(source).Text;
        decomposed += text.Length < source.Length ? source.Count(c => c is >= '\u0300' and <= '\u036F') : 0;
        return text;
    }

    private string Numbered(XElement paragraph, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var properties = paragraph.Element(W + "pPr");
        var style = properties?.Element(W + "pStyle").Value();
        var own = properties?.Element(W + "numPr");
        var list = own?.Element(W + "numId") is null ? styles.Numbering(style) ?? own : own;
        var level = own?.Element(W + "ilvl").Number() ?? list?.Element(W + "ilvl").Number() ?? 0;
        return list?.Element(W + "numId").Number() is { } id && numbering.Next(id, level) is { Length: > 0 } number ? $"{number} {text.TrimStart()}" : text;
    }

    private string FootnoteMark(XElement reference)
    {
        var id = (string?)reference.Attribute(W + "id") ?? "";
        cited.Add(id);
        return PaperMarks.Superscript(cited.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // A line break inside a paragraph parts lines of a head, a title or a list: each is a block of its own.
    private void Add(string text, XElement paragraph, BlockKind kind)
    {
        var bold = IsBold(paragraph);
        var centered = (paragraph.Element(W + "pPr")?.Element(W + "jc").Value() ?? styles.Alignment(paragraph.Element(W + "pPr")?.Element(W + "pStyle").Value())) == "center";
        var level = paragraph.Element(W + "pPr")?.Element(W + "numPr")?.Element(W + "ilvl").Number() ?? -1;
        foreach (var line in text.Split('\n'))
        {
            if (Show(line, kind, bold, centered, level, null) is { } block)
            {
                blocks.Add(block);
            }
        }
    }

    private Block? Show(string line, BlockKind kind, bool bold, bool centered, int level, string? mark)
    {
        var start = shown.Length + (line.Length - line.TrimStart().Length);
        shown.Append(line).Append('\n');
        var content = line.Trim();
        return content.Length == 0 ? null : new Block(kind, content, Straight(start, content.Length)) { Bold = bold, Centered = centered, ListLevel = level, Mark = mark, Table = 0, Cells = [] };
    }

    private static int[] Straight(int start, int length)
    {
        var map = new int[length + 1];
        for (var i = 0; i <= length; i++)
        {
            map[i] = start + i;
        }

        return map;
    }

    private bool IsBold(XElement paragraph)
    {
        var byStyle = styles.Bold(paragraph.Element(W + "pPr")?.Element(W + "pStyle").Value());
        var runs = paragraph.Descendants(W + "r").Where(r => r.Elements(W + "t").Any(t => !string.IsNullOrWhiteSpace(t.Value))).ToList();
        return runs.Count > 0 && runs.TrueForAll(r => r.Element(W + "rPr")?.Element(W + "b").Switch() ?? byStyle);
    }

    private void AddTable(XElement element, int depth)
    {
        if (depth >= MaxDepth)
        {
            return;
        }

        var words = EvenFold.Fold(string.Concat(element.Descendants(W + "t").Take(400).Select(t => t.Value)));
        if (words.Contains("noi nhan", StringComparison.Ordinal) || words.Contains("cong hoa xa hoi", StringComparison.Ordinal) || words.Contains("doc lap - tu do", StringComparison.Ordinal))
        {
            AddFrame(element, words.Contains("noi nhan", StringComparison.Ordinal) ? BlockKind.Tail : BlockKind.Header);
            return;
        }

        table++;
        var above = new Dictionary<int, Block>();
        foreach (var row in element.Elements(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + "del") is null))
        {
            AddRow(row, above);
        }
    }

    // The borderless tables of head and foot: column by column within a row, line by line.
    private void AddFrame(XElement element, BlockKind kind)
    {
        foreach (var paragraph in element.Descendants(W + "tc").SelectMany(c => c.Descendants(W + "p")).Where(p => !p.Ancestors().Any(a => a.Name.LocalName is "txbxContent" or "Fallback")))
        {
            Add(Numbered(paragraph, Text(paragraph)), paragraph, kind);
        }
    }

    private void AddRow(XElement row, Dictionary<int, Block> above)
    {
        var cells = new List<Block>();
        var (from, column) = (shown.Length, 0);
        foreach (var cell in row.Elements().Where(e => e.Name.LocalName is "tc" or "sdt").SelectMany(e => e.Name.LocalName == "tc" ? [e] : e.Descendants(W + "tc")))
        {
            var properties = cell.Element(W + "tcPr");
            var merge = properties?.Element(W + "vMerge");
            var own = ShowCell(cell);
            if (merge is not null && merge.Value() != "restart" && above.TryGetValue(column, out var kept))
            {
                own = kept;
            }

            above[column] = own;
            cells.Add(own);
            var span = Math.Clamp(properties?.Element(W + "gridSpan").Number() ?? 1, 1, 63);
            column += span;
            for (var i = 1; i < span; i++)
            {
                cells.Add(new Block(BlockKind.Paragraph, "", []));
            }
        }

        shown.Append('\n');
        var text = string.Join(" | ", cells.Select(c => c.Text.Replace('\n', ' ')));
        var map = new int[text.Length + 1];
        Array.Fill(map, from);
        map[^1] = Math.Max(from, shown.Length - 1);
        blocks.Add(new Block(BlockKind.TableRow, text, map) { Cells = cells, Table = table });
    }

    private Block ShowCell(XElement cell)
    {
        var lines = cell.Descendants(W + "p").Where(p => !p.Ancestors().Any(a => a.Name.LocalName is "txbxContent" or "Fallback")).Select(p => Numbered(p, Text(p)).Trim()).Where(t => t.Length > 0).ToList();
        var text = string.Join('\n', lines);
        var start = shown.Length;
        shown.Append(text).Append('\t');
        return new Block(BlockKind.Paragraph, text, Straight(start, text.Length));
    }

    private void AddFootnotes()
    {
        var byId = (footnotes?.Root?.Elements(W + "footnote") ?? []).GroupBy(f => (string?)f.Attribute(W + "id") ?? "").ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < cited.Count; i++)
        {
            if (!byId.TryGetValue(cited[i], out var note))
            {
                continue;
            }

            var mark = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var text = string.Join(' ', note.Descendants(W + "p").Select(p => ComposedText.Of(Convert(DocxText.Of(p))).Text.Trim()).Where(t => t.Length > 0)).Replace('\n', ' ');
            if (Show($"{PaperMarks.Superscript(mark)} {text}", BlockKind.Footnote, false, false, -1, mark) is { } block)
            {
                blocks.Add(block);
            }
        }
    }

    // Old documents keep the letters of .VnTime or VNI fonts; the whole paper is judged once, then each paragraph converted.
    private void SniffLegacy(XElement body)
    {
        var sample = new StringBuilder();
        foreach (var paragraph in body.Descendants(W + "p"))
        {
            sample.Append(DocxText.Of(paragraph)).Append('\n');
            if (sample.Length > 20_000)
            {
                break;
            }
        }

        TextDecoder.Convert(sample.ToString(), notes);
        legacyTcvn3 = notes.Exists(n => n.Code == "converted-tcvn3");
        legacyVni = notes.Exists(n => n.Code == "converted-vni");
    }

    private string Convert(string text) => legacyTcvn3 ? LegacyText.FromTcvn3(text) : legacyVni ? LegacyText.FromVni(text) : text;
}
