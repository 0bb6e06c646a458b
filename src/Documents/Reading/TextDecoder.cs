using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>Bytes of a text file into text, whatever they were written in.</summary>
internal static class TextDecoder
{
    // What code page 1258 has in place of Latin-1's letters; tones are marks that combine with the letter before.
    private const string Latin = "\u00C3\u00D0\u00D5\u00DD\u00E3\u00F0\u00F5\u00FD\u00FE\u00CC\u00D2\u00DE\u00EC\u00F2";
    private const string Vietnamese = "ĂĐƠƯăđơư₫\u0300\u0309\u0303\u0301\u0323";

    public static Outcome<string> Decode(byte[] bytes, List<PaperNote> notes)
    {
        var text = DecodeUnicode(bytes) ?? DecodeSingleByte(bytes);
        if (text is null)
        {
            return ReadingRefusals.Binary;
        }

        return Convert(text, notes);
    }

    /// <summary>Converts text of legacy fonts, saying so; text that is Vietnamese already stays as it is.</summary>
    public static string Convert(string text, List<PaperNote> notes)
    {
        if (LegacyText.Convert(text, out var encoding) is not { } converted)
        {
            return text;
        }

        notes.Add(encoding == "tcvn3"
            ? new PaperNote("converted-tcvn3", "Văn bản gõ bằng bảng mã TCVN3 (phông .VnTime), đã được chuyển sang Unicode. Hãy kiểm tra lại dấu và chữ hoa.")
            : new PaperNote("converted-vni", "Văn bản gõ bằng bảng mã VNI, đã được chuyển sang Unicode. Hãy kiểm tra lại dấu và chữ hoa."));
        return converted;
    }

    private static string? DecodeUnicode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Printable(Encoding.Unicode.GetString(bytes, 2, (bytes.Length - 2) & ~1));
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Printable(Encoding.BigEndianUnicode.GetString(bytes, 2, (bytes.Length - 2) & ~1));
        }

        try
        {
            var from = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return Printable(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, from, bytes.Length - from));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? DecodeSingleByte(byte[] bytes)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        if (Printable(latin, allowHigh: true) is null)
        {
            return null;
        }

        var windows = From1258(latin);
        if (LegacyText.Convert(latin, out _) is null && LegacyText.Score(windows.Normalize(NormalizationForm.FormC)) >= 3)
        {
            return windows;
        }

        // Not plainly Vietnamese in any reading: a text file all the same, unless it hardly has words.
        return latin.Count(c => char.IsAsciiLetter(c) || c == ' ') * 2 > latin.Length ? latin : null;
    }

    private static string From1258(string latin)
    {
        var text = new StringBuilder(latin.Length);
        foreach (var c in latin)
        {
            var at = Latin.IndexOf(c, StringComparison.Ordinal);
            text.Append(at < 0 ? c : Vietnamese[at]);
        }

        return text.ToString();
    }

    // A text has no NUL and hardly any control codes.
    private static string? Printable(string text, bool allowHigh = false)
    {
        var odd = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return null;
            }

            odd += (c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\v')) || (!allowHigh && c is >= '\u007F' and <= '\u009F') || c is '\uFFFD' or '\uFFFF' ? 1 : 0;
        }

        return odd * 100 > text.Length ? null : text;
    }
}
