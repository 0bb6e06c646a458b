using System.Text.RegularExpressions;

namespace CoSo.Folders.Inspections;

/// <summary>
/// Names inside a ZIP: Latin letters without marks, because unpackers disagree about any other; and never the name a person gave to
/// a file, which tells whom it is about.
/// </summary>
internal static partial class PlainName
{
    /// <summary>"II.1 Công tác tuyên truyền" → "II_1_Cong_tac_tuyen_truyen".</summary>
    public static string Of(string text, int most)
    {
        var plain = Other().Replace(VietnameseText.Fold(text), "_").Trim('_');
        plain = plain.Length <= most ? plain : plain[..most].TrimEnd('_');
        return plain.Length == 0 ? "muc" : char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    /// <summary>Numbers that name a person (identity card, telephone, account) and addresses of mail, in what an officer wrote.</summary>
    public static string Mask(string text) => Mail().Replace(Digits().Replace(text, "…"), "…");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();

    [GeneratedRegex(@"(?<![\d/.])\d(?:[ .]?\d){8,}(?![\d/])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();
}
