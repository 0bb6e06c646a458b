using System.Text.RegularExpressions;
using CoSo.Law;

namespace CoSo.Plans;

/// <summary>
/// Legal bases of a unit's plan, from the preamble of the plan above: papers of the State in force that bind the unit too. Papers
/// of the Party, of the Front, joint programmes and plans between others are no legal basis of a unit's plan (Decree 30/2020,
/// annex I: the basis is what gives the power or orders the work). The plan above itself comes last, with its own number and day.
/// </summary>
internal static partial class DraftBases
{
    /// <param name="preamble">Text of the plan above up to its first heading.</param>
    /// <param name="citations">Its citations, positions in the same text.</param>
    public static IReadOnlyList<string> From(string preamble, IReadOnlyList<PlanCitation> citations, LawBook law, DateOnly today)
    {
        var bases = new List<string>();
        var at = 0;
        foreach (var line in preamble.Split('\n'))
        {
            var (start, end) = (at, at + line.Length);
            at = end + 1;
            if (!BasisLine().IsMatch(line))
            {
                continue;
            }

            var cited = citations.Where(one => !one.FootnoteOnly && one.Start >= start && one.Start < end).ToList();
            var citable = cited.Where(one => IsCitable(one, law, today)).ToList();
            if (citable.Count == cited.Count && (cited.Count > 0 || LawByName().IsMatch(line)))
            {
                // The issuer's own words where all of it may be cited.
                bases.Add(Clean(line));
            }
            else
            {
                bases.AddRange(citable.Select(one => "Căn cứ " + Written(one, law)));
            }
        }

        return [.. bases.Distinct()];
    }

    /// <summary>"Căn cứ Kế hoạch số 142/KH-UBND ngày 28 tháng 3 năm 2024 của … về …".</summary>
    public static string OfParent(Plan parent, string issuerName)
    {
        var number = parent.Number ?? $"      /{parent.Sign ?? "KH"}";
        var day = parent.IssuedOn is { } issued ? Vn.FormalDay(issued) : $"ngày      tháng      năm {parent.Year}";
        return $"Căn cứ {parent.Type} số {number} {day} của {issuerName} về {char.ToLower(parent.Title[0], System.Globalization.CultureInfo.InvariantCulture)}{parent.Title[1..]}";
    }

    private static bool IsCitable(PlanCitation cited, LawBook law, DateOnly today) =>
        StateNumber().IsMatch(cited.Number) && law.Documents.Find(cited.Number)?.IsInForceOn(today) is not false;

    private static string Written(PlanCitation cited, LawBook law)
    {
        var known = law.Documents.Find(cited.Number);
        var day = (cited.IssuedOn ?? known?.Date) is { } issued ? " " + Vn.FormalDay(issued) : "";
        if (cited.Number.Contains("/QH", StringComparison.Ordinal) && known?.Title is { Length: > 0 } title)
        {
            return $"{title} số {cited.Number}{day}";
        }

        var issuer = cited.Issuer is { Length: > 0 } by ? $" của {by}" : "";
        var subject = (cited.Subject ?? known?.Title) is { Length: > 0 } about ? " " + about : "";
        return $"{cited.Type ?? "Văn bản"} số {cited.Number}{day}{issuer}{subject}";
    }

    private static string Clean(string line) => VietnameseText.Clean(FootnoteMark().Replace(line, "")).TrimEnd(';', '.', ',', ' ');

    [GeneratedRegex(@"^\s*(Căn cứ|Thực hiện|Theo)\s", RegexOptions.IgnoreCase)]
    private static partial Regex BasisLine();

    [GeneratedRegex(@"^\s*Căn cứ\s+(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s")]
    private static partial Regex LawByName();

    // Papers of the State begin "33/…"; those of the Party and the Front "33-CT/…".
    [GeneratedRegex(@"^\d+[a-z]?/(\d{4}/)?(QH|UBTVQH|PL|NQ|NĐ|QĐ|CT|TT)")]
    private static partial Regex StateNumber();

    [GeneratedRegex(@"[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d+\]")]
    private static partial Regex FootnoteMark();
}
