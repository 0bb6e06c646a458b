using System.Globalization;

namespace CoSo.Law;

/// <summary>Reads the section <c>numbers</c>: shares and counts that a law fixes.</summary>
internal sealed class NumbersReader(LawBookReader book)
{
    private static readonly KeyValuePair<string, Bound>[] Bounds =
    [
        new("at-least", Bound.AtLeast), new("more-than", Bound.MoreThan), new("at-most", Bound.AtMost), new("less-than", Bound.LessThan),
    ];

    public IReadOnlyList<LawNumber> Read()
    {
        var numbers = new List<LawNumber>();
        var seen = new HashSet<string>();
        foreach (var entry in book.Section("numbers"))
        {
            var id = entry.Text("id");
            if (!seen.Add(id))
            {
                entry.Error("id", $"con số \"{id}\" đã có");
            }

            var name = entry.Text("name");
            var versions = entry.Entries("versions").Select(v => (Entry: v, Number: ReadVersion(v, id, name))).ToList();
            if (versions.Count == 0)
            {
                entry.Error($"con số \"{id}\" không có phiên bản nào (versions)");
            }

            entry.Close();
            book.CheckVersions([.. versions.Select(v => (v.Entry, v.Number.Provision))]);
            numbers.AddRange(versions.Select(v => v.Number));
        }

        return numbers;
    }

    private LawNumber ReadVersion(Entry entry, string id, string name)
    {
        var bound = entry.Choice("bound", Bounds);
        var (numerator, denominator) = ReadValue(entry);
        var number = new LawNumber
        {
            Id = id,
            Name = name,
            Bound = bound,
            Numerator = numerator,
            Denominator = denominator,
            Of = entry.Text("of"),
            Provision = book.Provision(entry),
        };
        entry.Close();
        return number;
    }

    /// <summary>"2/3", "50%" or "200".</summary>
    private static (long Numerator, long Denominator) ReadValue(Entry entry)
    {
        var text = entry.Text("value");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (top, bottom) = text.EndsWith('%') ? (text[..^1], "100") : slash > 0 ? (text[..slash], text[(slash + 1)..]) : (text, "1");
        if (long.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && long.TryParse(bottom, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator > 0 && numerator <= 1_000_000_000 && (bottom == "1" || numerator <= denominator))
        {
            return (numerator, denominator);
        }

        if (text.Length > 0)
        {
            entry.Error("value", $"\"value: {text}\" phải là 2/3, 50% hoặc 200");
        }

        return (0, 1);
    }
}
