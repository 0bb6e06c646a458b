using System.Globalization;
using System.Text;

namespace CoSo.Kernel;

/// <summary>Vietnamese letters folded for search and given a key for sorting.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Lower case without diacritics, đ as d, runs of white space as one blank: what search columns hold and are asked with.
    /// Accepts composed and decomposed Unicode alike.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                blank = folded.Length > 0;
                continue;
            }

            if (blank)
            {
                folded.Append(' ');
                blank = false;
            }

            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>Composed (NFC) form with outer white space removed; what is stored of anything a person types.</summary>
    public static string Clean(string? text) => (text ?? "").Normalize(NormalizationForm.FormC).Trim();

    /// <summary>
    /// Key that sorts by the Vietnamese alphabet (a ă â b c d đ e ê … o ô ơ … u ư … y), tone after letter, numbers by value:
    /// "Phường 2" before "Phường 10".
    /// </summary>
    public static string SortKey(string? text)
    {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        var decomposed = (text ?? "").Trim().Normalize(NormalizationForm.FormD);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var c = char.ToLowerInvariant(decomposed[i]);
            if (char.IsAsciiDigit(c))
            {
                var start = i;
                while (i + 1 < decomposed.Length && char.IsAsciiDigit(decomposed[i + 1]))
                {
                    i++;
                }

                letters.Append(decomposed[start..(i + 1)].TrimStart('0').PadLeft(8, '0'));
                continue;
            }

            // Breve, circumflex, horn and đ make letters of their own; the five tones only part equal words.
            switch (c)
            {
                case '\u0306': letters.Append('1'); break;
                case '\u0302': letters.Append('2'); break;
                case '\u031B': letters.Append('3'); break;
                case 'đ': letters.Append("d1"); break;
                case '\u0300' or '\u0309' or '\u0303' or '\u0301' or '\u0323':
                    tones.Append(letters.Length).Append("\u0300\u0309\u0303\u0301\u0323".IndexOf(c));
                    break;
                default: letters.Append(c); break;
            }
        }

        return letters.Append(' ').Append(tones).ToString();
    }
}
