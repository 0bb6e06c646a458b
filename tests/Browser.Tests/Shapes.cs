using System.Text.RegularExpressions;

namespace CoSo.Browser.Tests;

/// <summary>What parts (tags with their classes, types and roles) were seen on the pages of each template, by anybody.</summary>
internal sealed partial class Shapes
{
    /// <summary>Looks at one template at most: the first thoroughly, then each that shows a part which none before it had.</summary>
    private const int Looks = 4;

    private readonly Dictionary<string, (HashSet<string> Parts, int Count)> seen = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public bool IsNew(string template, string html, out bool first)
    {
        var parts = Part().Matches(html).Select(part => Told().Replace(part.Value, "")).ToHashSet(StringComparer.Ordinal);
        lock (gate)
        {
            first = !seen.TryGetValue(template, out var before);
            if (first)
            {
                seen[template] = (parts, 1);
                return true;
            }

            if (before.Count >= Looks || parts.IsSubsetOf(before.Parts))
            {
                return false;
            }

            before.Parts.UnionWith(parts);
            seen[template] = (before.Parts, before.Count + 1);
            return true;
        }
    }

    public int Count(string template)
    {
        lock (gate)
        {
            return seen[template].Count;
        }
    }

    [GeneratedRegex("<[a-z][a-z0-9]*\\b[^>]*>")]
    private static partial Regex Part();

    /// <summary>Attributes that tell of the content, not of the shape.</summary>
    [GeneratedRegex("\\s(?!class=|type=|role=)[a-zA-Z-]+(=\"[^\"]*\")?(?=[\\s/>])")]
    private static partial Regex Told();
}
