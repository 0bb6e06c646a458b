using System.Globalization;

namespace CoSo.Law;

/// <summary>Reads the section <c>numbers</c>: shares and counts that a law fixes.</summary>
internal sealed class NumbersReader(LawBookReader book)
{
    private static readonly string[] Periods = ["week", "month", "year"];
    private static readonly TermUnit[] PeriodUnits = [TermUnit.Weeks, TermUnit.Months, TermUnit.Years];
    private static readonly string[] Bounds = ["at-least", "more-than", "at-most", "less-than"];

    public List<LawNumber> Read()
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
            numbers.AddRange(book.Versions(entry, $"con số \"{id}\"", v => ReadVersion(v, id, name), n => n.Provision));
            entry.Close();
        }

        return numbers;
    }

    private LawNumber ReadVersion(Entry entry, string id, string name)
    {
        var bound = (Bound)entry.Choice("bound", Bounds);
        var (numerator, denominator) = ReadValue(entry);
        var number = new LawNumber
        {
            Id = id,
            Name = name,
            Bound = bound,
            Numerator = numerator,
            Denominator = denominator,
            Of = entry.Text("of"),
            Per = entry.Has("per") ? PeriodUnits[entry.Choice("per", Periods)] : null,
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
