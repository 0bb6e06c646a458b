using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>The fixed landmarks of an official paper by which its parts are told apart, whatever the format.</summary>
internal static partial class PaperMarks
{
    private static readonly string[] Types =
    [
        "ke hoach", "chi thi", "quyet dinh", "cong van", "thong bao", "bao cao", "nghi quyet", "chuong trinh", "de an", "huong dan",
        "to trinh", "quy che", "quy dinh", "phuong an", "ket luan", "quy uoc", "cong dien", "thong tri", "giay moi", "du an", "bien ban", "noi quy", "thong tu", "nghi dinh",
    ];

    /// <summary>Folded name of the type that the line is or begins with in capitals; null where it is none.</summary>
    public static string? TypeOf(string line)
    {
        var text = line.Trim().Trim('*', '_', '"', ':').Trim();
        var folded = EvenFold.Fold(Blanks().Replace(text, " "));
        foreach (var type in Types)
        {
            if (folded == type)
            {
                return char.IsUpper(text[0]) ? type : null;
            }

            if (folded.StartsWith(type + " ", StringComparison.Ordinal) && IsCapitals(text[..type.Length]) && CapitalShare(text) > 0.6)
            {
                return type;
            }

            // A scan leaves rubbish before it on the line.
            if (folded.EndsWith(" " + type, StringComparison.Ordinal) && folded.Length < 40 && IsCapitals(text[^type.Length..]) && CapitalShare(text) < 0.95)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>All letters are capitals, and there are some.</summary>
    public static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    /// <summary>Share of capitals among the letters.</summary>
    public static double CapitalShare(string text)
    {
        int letters = 0, capitals = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters == 0 ? 0 : (double)capitals / letters;
    }

    /// <summary>The name of a type alone on its line in capitals: behind a foot, another document begins.</summary>
    public static bool IsAttachedHead(string line) => line.Length < 40 && IsCapitals(line) && TypeOf(line) is not null;

    /// <summary>"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM": every head has one of them.</summary>
    public static bool IsNationalTitle(string line)
    {
        var folded = EvenFold.Fold(line);
        return folded.Contains("cong hoa xa hoi", StringComparison.Ordinal) || folded.Contains("hoi chu nghia viet nam", StringComparison.Ordinal) || folded.Contains("doc lap", StringComparison.Ordinal) || folded.Contains("dang cong san", StringComparison.Ordinal);
    }

    /// <summary>A line that only a head has: number, place and day, what a letter is about.</summary>
    public static bool IsHeadLine(string line) => line.Length < 160 && HeadLine().IsMatch(line);

    /// <summary>The line that says to whom a letter goes; a letter has no name of a type.</summary>
    public static bool IsAddressee(string line) => EvenFold.Fold(line).StartsWith("kinh gui", StringComparison.Ordinal);

    /// <summary>"PHỤ LỤC", "Phụ lục II": an annex begins, in the middle of a text too.</summary>
    public static bool IsAnnexTitle(string line) => AnnexTitle().IsMatch(line);

    public static bool IsRecipientsHead(string line) => RecipientsHead().IsMatch(line);

    public static bool IsAnnexHead(string line) => AnnexHead().IsMatch(line);

    [GeneratedRegex(@"^(?:Số|SỐ|Sô)\s*:?[^;]{0,20}[-/]\s?\p{Lu}|^\W{0,3}[Vv]/[vV]\s|^[\p{L}. -]{2,40},\s*ngày[^;]{0,14}tháng", RegexOptions.CultureInvariant)]
    private static partial Regex HeadLine();

    [GeneratedRegex(@"^\W{0,3}(?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:số\s+|SỐ\s+)?(?:[0-9]{1,2}|[IVX]{1,5}))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexTitle();

    public static bool StartsWithMarker(string line) => Marker().IsMatch(line);

    /// <summary>A signature begins: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".</summary>
    public static bool IsSignature(string line) => Signature().IsMatch(line);

    /// <summary>A line only of a page number: "3", "- 3 -", "Trang 3/12".</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>A line with nothing that reads as a word or a figure.</summary>
    public static bool IsRubbish(string line) => !line.Any(char.IsLetterOrDigit) && !line.Any(IsSuperscript);

    public static bool IsSuperscript(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    /// <summary>The mark at the start of a footnote in superscript figures; null where there is none.</summary>
    public static (string Mark, int Length)? FootnoteMark(string line)
    {
        var match = Footnote().Match(line);
        return match.Success ? (PlainDigits(match.Groups["n"].Value), match.Length) : null;
    }

    public static string PlainDigits(string superscript) =>
        new([.. superscript.Select(c => c switch { '\u00B9' => '1', '\u00B2' => '2', '\u00B3' => '3', '\u2070' => '0', >= '\u2074' and <= '\u2079' => (char)('4' + (c - '\u2074')), _ => c })]);

    public static string Superscript(string digits) =>
        new([.. digits.Select(c => c switch { '1' => '\u00B9', '2' => '\u00B2', '3' => '\u00B3', '0' => '\u2070', >= '4' and <= '9' => (char)('\u2074' + (c - '4')), _ => c })]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\W{0,4}n[oơ]i\s+nh[aâ]n\s*[:;.]?\s*(?:$|\t|\||\s{2,}|-|[A-ZĐ])|^\W{0,4}n[oơ]i\s+nhận\s*[:;.]?\s*(?:$|\t|\||\s{2,}|-|[A-ZĐ])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecipientsHead();

    [GeneratedRegex(@"^\W{0,3}(?:PHỤ\s+LỤC|Phụ\s+lục|BIỂU\s+MẪU|Biểu\s+mẫu|MẪU\s+SỐ|Mẫu\s+số|DANH\s+MỤC|DANH\s+SÁCH|BẢNG\s+PHÂN\s+CÔNG|ĐỀ\s+CƯƠNG)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexHead();

    [GeneratedRegex(@"^(?:[-–—+•*▪●○◦♦➢✓❖\u25AA\uF0A7\uF0B7\uF0FC\uF0D8\uF02D\u00B7~]\s*(?=\S)|(?:[IVX]{1,6}|[0-9]{1,2}|[A-HĐ])\s?(?:[.)]\s?(?=\D)|[/-]\s+(?=\p{L}))|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\)?\s|[a-zđ][.)]\s?(?=\S)|Điều\s+[0-9]+|Phần\s+(?:thứ\s+)?[\p{L}IVX]+)|^o\s{1,3}(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\W{0,4}(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*[./]\s*\p{Lu}{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^[-–—\s]*(?:[0-9]{1,3}|I[0-9I]|[Tt]rang\s+[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?|[0-9]{1,3}\s*/\s*[0-9]{1,3}|[Pp]age\s+[0-9]{1,3}(?:\s+of\s+[0-9]+)?)[-–—\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[(⁽\[]?(?<n>[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}|(?<=[⁽])[0-9]{1,3})[)⁾\]]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
