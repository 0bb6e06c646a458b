using System.Text;
using System.Xml.Linq;

namespace CoSo.Documents.Reading;

/// <summary>The text of a paragraph as it reads with all tracked changes accepted.</summary>
internal static class DocxText
{
    private static readonly XNamespace W = DocxNames.W;

    public static string Of(XElement paragraph, Func<XElement, string>? footnote = null)
    {
        var text = new StringBuilder();
        Append(paragraph, text, footnote);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text, Func<XElement, string>? footnote)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(child.Value);
                    break;
                case "tab" when child.Parent?.Name.LocalName == "r":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append((string?)child.Attribute(W + "type") == "page" ? ' ' : '\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "sym":
                    text.Append('•');
                    break;
                case "footnoteReference" or "endnoteReference":
                    text.Append(footnote?.Invoke(child) ?? "");
                    break;

                // Deleted and moved-away text is gone; pictures and text boxes are read apart; field codes are no text.
                case "del" or "moveFrom" or "pPr" or "rPr" or "instrText" or "delText" or "drawing" or "pict" or "Fallback" or "object" or "txbxContent":
                    break;
                default:
                    Append(child, text, footnote);
                    break;
            }
        }
    }

    /// <summary>Paragraphs of text boxes anchored in this one: a stamp may stand in one.</summary>
    public static IEnumerable<XElement> Boxes(XElement paragraph) =>
        paragraph.Descendants(W + "txbxContent").Where(b => !b.Ancestors().Any(a => a.Name.LocalName == "Fallback")).SelectMany(b => b.Elements(W + "p"));
}
