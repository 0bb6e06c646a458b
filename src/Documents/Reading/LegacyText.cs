using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>
/// Text typed in the fonts of before Unicode: TCVN3 (".VnTime") and VNI. Both put Vietnamese letters on the codes of Latin-1
/// ones, so a file or a pasted text looks like "Céng hßa x· héi" or "Coäng hoøa xaõ hoäi".
/// </summary>
internal static class LegacyText
{
    private const string Tcvn3Codes =
        "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00B5\u00B6\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CE\u00CF\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00DC\u00DD\u00DE\u00DF\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE";

    private const string Tcvn3Letters =
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    // VNI writes the tone as a letter behind the vowel; each letter is a tone, alone or with breve or circumflex.
    private const string VniMarks = "øùûõïâàáåãäêèéúüë";
    private const string VniA = "àáảãạâầấẩẫậăằắẳẵặ";
    private const string VniE = "èéẻẽẹêềếểễệ";
    private const string VniO = "òóỏõọôồốổỗộ";
    private const string VniU = "ùúủũụ";
    private const string VniY = "ỳýỷỹỵ";
    private const string VniOHorn = "ờớởỡợ";
    private const string VniUHorn = "ừứửữự";

    // Words found in any official paper, none of them the same in another of the encodings.
    private static readonly string[] Common =
        ["của", "và", "các", "công", "thực", "hiện", "nhân", "dân", "việc", "được", "với", "về", "kế", "hoạch", "tổ", "chức", "đơn", "vị", "cáo", "phường", "ủy", "độc", "lập", "hội"];

    /// <summary>Converts the text when one of the legacy readings is plainly the Vietnamese one.</summary>
    public static string? Convert(string latin, out string encoding)
    {
        var own = Score(latin);
        var tcvn3 = FromTcvn3(latin);
        var vni = FromVni(latin);
        var (scoreTcvn3, scoreVni) = (Score(tcvn3), Score(vni));
        encoding = scoreTcvn3 >= scoreVni ? "tcvn3" : "vni";
        var best = Math.Max(scoreTcvn3, scoreVni);
        return best >= 3 && best > own * 2 ? scoreTcvn3 >= scoreVni ? tcvn3 : vni : null;
    }

    /// <summary>How many words of the text are common Vietnamese ones with their marks.</summary>
    public static int Score(string text)
    {
        var words = 0;
        var lookup = CommonWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var sample = text.AsSpan(0, Math.Min(text.Length, 40_000));
        foreach (var range in sample.SplitAny(' ', '\n', '\r', '\t', ',', '.', ';', ':', '-', '(', ')'))
        {
            words += lookup.Contains(sample[range]) ? 1 : 0;
        }

        return words;
    }

    private static readonly HashSet<string> CommonWords = new(Common.Where(w => w.Any(c => c > 127)), StringComparer.OrdinalIgnoreCase);

    public static string FromTcvn3(string text)
    {
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Tcvn3Codes.IndexOf(c, StringComparison.Ordinal);
            converted.Append(at < 0 ? c : Tcvn3Letters[at]);
        }

        return MendCapitals(converted);
    }

    // Capitals with a tone have no code: a capital font shows the small ones. A word of capitals is made so throughout.
    private static string MendCapitals(StringBuilder text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            int upper = 0, lower = 0;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                var plain = text[end] < 128;
                upper += plain && char.IsUpper(text[end]) ? 1 : 0;
                lower += plain && char.IsLower(text[end]) ? 1 : 0;
                end++;
            }

            if (upper >= 1 && lower == 0 && end - start > 1 && (upper > 1 || start + 1 == end - 1 || !char.IsUpper(text[start]) || upper == end - start - 1))
            {
                for (var i = start; i < end; i++)
                {
                    text[i] = char.ToUpperInvariant(text[i]);
                }
            }

            start = end + 1;
        }

        return text.ToString();
    }

    public static string FromVni(string text)
    {
        var converted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? char.ToLowerInvariant(text[i + 1]) : ' ';
            var letters = char.ToLowerInvariant(c) switch
            {
                'a' => VniA,
                'e' => VniE,
                'o' => VniO,
                'u' => VniU,
                'y' => VniY,
                'ô' => VniOHorn,
                'ö' => VniUHorn,
                _ => "",
            };
            var mark = letters.Length == 0 ? -1 : VniMarks.IndexOf(next, StringComparison.Ordinal);
            if (mark >= 0 && mark < letters.Length)
            {
                converted.Append(char.IsUpper(c) ? char.ToUpperInvariant(letters[mark]) : letters[mark]);
                i++;
                continue;
            }

            converted.Append(Alone(c));
        }

        return converted.ToString();
    }

    private static char Alone(char c) => c switch
    {
        'ô' => 'ơ',
        'Ô' => 'Ơ',
        'ö' => 'ư',
        'Ö' => 'Ư',
        'ñ' => 'đ',
        'Ñ' => 'Đ',
        'æ' => 'ỉ',
        'Æ' => 'Ỉ',
        'ó' => 'ĩ',
        'Ó' => 'Ĩ',
        'ò' => 'ị',
        'Ò' => 'Ị',
        'î' => 'ỵ',
        'Î' => 'Ỵ',
        _ => c,
    };
}
