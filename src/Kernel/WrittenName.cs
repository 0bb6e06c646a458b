using System.Text.RegularExpressions;

namespace CoSo.Kernel;

/// <summary>
/// A name of a unit as papers write it, brought to one way of writing for comparing: folded, abbreviations written out, dashes
/// and numbers alike. Knows how official Vietnamese is written, and no place.
/// </summary>
public static partial class WrittenName
{
    private static readonly (Regex Short, string Long)[] Abbreviations =
    [
        (Ubnd(), "uy ban nhan dan"), (Ubmttq(), "uy ban mat tran to quoc"), (Mttq(), "mat tran to quoc"), (Hdnd(), "hoi dong nhan dan"),
        (Chqs(), "chi huy quan su"), (Ldtbxh(), "lao dong - thuong binh va xa hoi"), (Gddt(), "giao duc va dao tao"),
        (Vhtt(), "van hoa va thong tin"), (Tnmt(), "tai nguyen va moi truong"), (Tckh(), "tai chinh - ke hoach"), (Qldt(), "quan ly do thi"),
        (Lhpn(), "lien hiep phu nu"), (Tncs(), "thanh nien cong san"), (Ccb(), "cuu chien binh"), (Ttnd(), "thanh tra nhan dan"),
        (Amp(), " va "), (Ward(), "phuong $1"),
    ];

    /// <summary>The one way of writing a name, for comparing.</summary>
    public static string Plain(string name)
    {
        var plain = VietnameseText.Fold(name).Replace('–', '-').Replace('—', '-').Replace('‑', '-');
        foreach (var (shortForm, longForm) in Abbreviations)
        {
            plain = shortForm.Replace(plain, longForm);
        }

        plain = Dash().Replace(plain, " - ");
        plain = LeadingZero().Replace(plain, "$1");
        return Blanks().Replace(plain, " ").Trim(' ', '.', ':', ';', ',', '-', '(', ')', '"', '“', '”');
    }

    /// <summary>
    /// The same name without what may stand around it: "đề nghị", "Chủ tịch …"; a count ("14 phường") becomes "các phường"; the
    /// authority's own name at the end. Each is tried only where the fuller name means nothing.
    /// </summary>
    public static IEnumerable<string> Weaker(string plain, IReadOnlyList<string> endings)
    {
        yield return plain;
        var bare = Before().Replace(plain, "");
        if (bare != plain)
        {
            yield return bare;
        }

        var counted = Counted().Replace(bare, "$1cac $2");
        if (counted != bare)
        {
            yield return counted;
        }

        foreach (var candidate in new[] { bare, counted }.Distinct())
        {
            foreach (var ending in endings.Where(ending => candidate.EndsWith(" " + ending, StringComparison.Ordinal)))
            {
                yield return candidate[..^(ending.Length + 1)];
            }
        }
    }

    [GeneratedRegex(@"\bu\.?b\.?n\.?d\b")]
    private static partial Regex Ubnd();

    [GeneratedRegex(@"\b(?:ub ?mttq|uy ban mttq|ubmttq)\b")]
    private static partial Regex Ubmttq();

    [GeneratedRegex(@"\bmttq\b")]
    private static partial Regex Mttq();

    [GeneratedRegex(@"\bhdnd\b")]
    private static partial Regex Hdnd();

    [GeneratedRegex(@"\bchqs\b")]
    private static partial Regex Chqs();

    [GeneratedRegex(@"\bld ?-? ?tb ?(?:&|va|-) ?xh\b|\bldtbxh\b")]
    private static partial Regex Ldtbxh();

    [GeneratedRegex(@"\bgd ?(?:&|va|-)? ?dt\b")]
    private static partial Regex Gddt();

    [GeneratedRegex(@"\bvh ?(?:&|va|-)? ?tt\b")]
    private static partial Regex Vhtt();

    [GeneratedRegex(@"\btn ?(?:&|va|-)? ?mt\b")]
    private static partial Regex Tnmt();

    [GeneratedRegex(@"\btc ?- ?kh\b|\btckh\b")]
    private static partial Regex Tckh();

    [GeneratedRegex(@"\bqldt\b")]
    private static partial Regex Qldt();

    [GeneratedRegex(@"\blhpn\b")]
    private static partial Regex Lhpn();

    [GeneratedRegex(@"\btncs\b")]
    private static partial Regex Tncs();

    [GeneratedRegex(@"\bccb\b")]
    private static partial Regex Ccb();

    [GeneratedRegex(@"\bttnd\b")]
    private static partial Regex Ttnd();

    [GeneratedRegex(@" ?& ?")]
    private static partial Regex Amp();

    [GeneratedRegex(@"\bp\. ?(\d+)\b")]
    private static partial Regex Ward();

    [GeneratedRegex(@" ?- ?")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b0+(\d)")]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:(?:de nghi|giao|yeu cau|phoi hop voi|cung voi|thu truong|lanh dao|chu tich|pho chu tich|giam doc|truong(?= (?:phong|ban|cong an))|chanh(?= (?:thanh tra|van phong))|dong chi) )+")]
    private static partial Regex Before();

    [GeneratedRegex(@"(^|nhan dan )\d+ ([a-z])")]
    private static partial Regex Counted();
}
