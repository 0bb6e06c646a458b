using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoSo.Documents.Reading;

/// <summary>Counts automatic numbering and writes it as a reader sees it ("II.", "1.2.", "a)", "-").</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;
    private static readonly XNamespace W = DocxNames.W;
    private readonly Dictionary<int, XElement> abstracts = [];
    private readonly Dictionary<int, XElement> instances = [];
    private readonly Dictionary<int, int[]> counters = [];
    private readonly HashSet<(int, int)> restarted = [];
    private readonly DocxStyles styles;

    public DocxNumbering(XDocument? part, DocxStyles styles)
    {
        this.styles = styles;
        foreach (var element in part?.Root?.Elements(W + "abstractNum") ?? [])
        {
            abstracts.TryAdd(element.Number("abstractNumId") ?? -1, element);
        }

        foreach (var element in part?.Root?.Elements(W + "num") ?? [])
        {
            instances.TryAdd(element.Number("numId") ?? -1, element);
        }
    }

    /// <summary>The number of the next paragraph of this list and level; null where the list shows none.</summary>
    public string? Next(int numId, int level)
    {
        level = Math.Clamp(level, 0, Levels - 1);
        if (numId == 0 || !instances.TryGetValue(numId, out var instance) || Abstract(instance) is not { } definition)
        {
            return null;
        }

        var key = definition.Number("abstractNumId") ?? 0;
        var count = counters.TryGetValue(key, out var kept) ? kept : counters[key] = NewCounters();
        Restart(instance, numId, level, count);
        if (Level(instance, definition, level) is not { } own)
        {
            return null;
        }

        count[level] = count[level] == int.MinValue ? own.Element(W + "start").Number() ?? 1 : count[level] + 1;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            count[deeper] = int.MinValue;
        }

        return Render(own, instance, definition, count, level);
    }

    private static int[] NewCounters() => [.. Enumerable.Repeat(int.MinValue, Levels)];

    private XElement? Abstract(XElement instance)
    {
        var definition = abstracts.GetValueOrDefault(instance.Element(W + "abstractNumId").Number() ?? -1);
        if (definition?.Element(W + "numStyleLink").Value() is { } link && styles.ById(link)?.Descendants(W + "numId").FirstOrDefault().Number() is { } linked && instances.TryGetValue(linked, out var other))
        {
            return abstracts.GetValueOrDefault(other.Element(W + "abstractNumId").Number() ?? -1);
        }

        return definition;
    }

    private void Restart(XElement instance, int numId, int level, int[] count)
    {
        var start = instance.Elements(W + "lvlOverride").FirstOrDefault(o => o.Number("ilvl") == level)?.Element(W + "startOverride").Number();
        if (start is { } from && restarted.Add((numId, level)))
        {
            count[level] = from - 1;
        }
    }

    private static XElement? Level(XElement instance, XElement definition, int level) =>
        instance.Elements(W + "lvlOverride").FirstOrDefault(o => o.Number("ilvl") == level)?.Element(W + "lvl") ?? definition.Elements(W + "lvl").FirstOrDefault(l => l.Number("ilvl") == level);

    private static string? Render(XElement own, XElement instance, XElement definition, int[] count, int level)
    {
        var format = own.Element(W + "numFmt").Value() ?? "decimal";
        var text = own.Element(W + "lvlText").Value() ?? "";
        if (format == "bullet")
        {
            // Symbol fonts use private codes; whatever the sign, it is a bullet.
            return text.Length == 0 ? null : text[0] is '-' or '–' or '+' or '*' or '•' or 'o' ? text[..1] : "•";
        }

        if (format == "none" || text.Length == 0)
        {
            return null;
        }

        var legal = own.Element(W + "isLgl").Switch() ?? false;
        return Place().Replace(text, m =>
        {
            var at = m.Value[1] - '1';
            var other = at == level ? own : Level(instance, definition, at);
            var value = count[at] == int.MinValue ? other?.Element(W + "start").Number() ?? 1 : count[at];
            return Figure(value, legal && at != level ? "decimal" : other?.Element(W + "numFmt").Value() ?? "decimal");
        });
    }

    private static string Figure(int value, string format) => format switch
    {
        "lowerLetter" => Letters(value, 'a'),
        "upperLetter" => Letters(value, 'A'),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperRoman" => Roman(value),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int value, char first) => value is < 1 or > 780 ? "" : new string((char)(first + (value - 1) % 26), (value - 1) / 26 + 1);

    private static string Roman(int value)
    {
        var roman = new StringBuilder();
        foreach (var (figure, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            while (value >= figure && roman.Length < 40)
            {
                roman.Append(sign);
                value -= figure;
            }
        }

        return roman.ToString();
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
