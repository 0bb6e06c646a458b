using System.Xml.Linq;

namespace CoSo.Documents.Reading;

/// <summary>What paragraph styles say of bold, centring and numbering, through the styles they are based on.</summary>
internal sealed class DocxStyles
{
    private const int MaxDepth = 12;
    private readonly Dictionary<string, XElement> byId = [];
    private readonly string? standard;

    public DocxStyles(XDocument? part)
    {
        foreach (var style in part?.Root?.Elements(DocxNames.W + "style") ?? [])
        {
            if ((string?)style.Attribute(DocxNames.W + "styleId") is { } id)
            {
                byId.TryAdd(id, style);
                if ((string?)style.Attribute(DocxNames.W + "type") == "paragraph" && (string?)style.Attribute(DocxNames.W + "default") is "1" or "true")
                {
                    standard = id;
                }
            }
        }
    }

    public bool Bold(string? style) => Find(style, s => s.Element(DocxNames.W + "rPr")?.Element(DocxNames.W + "b").Switch() is { } b ? b : null) ?? false;

    public string? Alignment(string? style)
    {
        foreach (var s in Chain(style))
        {
            if (s.Element(DocxNames.W + "pPr")?.Element(DocxNames.W + "jc").Value() is { } jc)
            {
                return jc;
            }
        }

        return null;
    }

    public XElement? Numbering(string? style) => Chain(style).Select(s => s.Element(DocxNames.W + "pPr")?.Element(DocxNames.W + "numPr")).FirstOrDefault(n => n is not null);

    public XElement? ById(string id) => byId.GetValueOrDefault(id);

    private bool? Find(string? style, Func<XElement, bool?> ask) => Chain(style).Select(ask).FirstOrDefault(a => a is not null);

    private IEnumerable<XElement> Chain(string? style)
    {
        var id = style ?? standard;
        for (var depth = 0; id is not null && depth < MaxDepth && byId.TryGetValue(id, out var element); depth++)
        {
            yield return element;
            id = element.Element(DocxNames.W + "basedOn").Value();
        }
    }
}
