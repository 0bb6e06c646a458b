using System.Text;
using System.Text.RegularExpressions;

namespace CoSo.Law.Citations;

/// <summary>
/// Finds the documents that a text cites by number: of the State (<c>61/2023/NĐ-CP</c>, <c>155/KH-UBND</c>), of the Party
/// (<c>217-QĐ/TW</c>), of the Front and of joint issuers, with blanks and line breaks inside numbers, ranges that share an
/// ending, old numbers without a year, and the slips that papers and scans really have.
/// </summary>
public static partial class CitationGrammar
{
    /// <summary>Every mention, in the order of the text. The text is composed Unicode.</summary>
    public static IReadOnlyList<Citation> Find(string text)
    {
        var found = new List<Citation>();
        foreach (Match match in Numbers().Matches(text))
        {
            if (NumberParts.Read(match) is { } parts && IsDocument(text, match))
            {
                AddRange(found, text, match, parts);
                found.Add(Describe(text, match, parts));
            }
        }

        return found;
    }

    private static Citation Describe(string text, Match match, NumberParts parts)
    {
        var tail = CitationTail.Read(text, match.Index + match.Length);
        if (tail.DateAsWritten is null)
        {
            tail = tail.WithDateBefore(text, match.Index);
        }

        return new Citation
        {
            Number = parts.Normalised,
            AsWritten = Blanks().Replace(match.Value, " "),
            Date = tail.Date,
            DateAsWritten = tail.DateAsWritten,
            Kind = KindBefore(text, match.Index),
            Issuer = tail.Issuer,
            Subject = tail.Subject,
            Flags = parts.Flags | (tail is { DateAsWritten: not null, Date: null } ? CitationFlags.ImpossibleDate : CitationFlags.None),
            Start = match.Index,
            Length = match.Length,
            End = tail.End,
        };
    }

    // "các Nghị định số 154, 155 và 156/2026/NĐ-CP": the bare figures before share the ending. Only right after "số" or a kind.
    private static void AddRange(List<Citation> found, string text, Match match, NumberParts parts)
    {
        var list = BareFigures().Match(text[..match.Index]);
        if (!list.Success)
        {
            return;
        }

        var figures = list.Groups["n"].Captures;
        var through = list.Groups["to"].Success && figures.Count > 0;
        var last = int.TryParse(parts.Figure, out var own) ? own : 0;
        for (var i = 0; i < figures.Count; i++)
        {
            found.Add(Bare(figures[i].Value, figures[i].Index, figures[i].Length));
        }

        // "154-156/2026/NĐ-CP": what lies between is cited too; a wide span is no range but two figures.
        if (through && int.TryParse(figures[^1].Value, out var first) && last > first + 1 && last - first <= 20)
        {
            for (var n = first + 1; n < last; n++)
            {
                found.Add(Bare(n.ToString(System.Globalization.CultureInfo.InvariantCulture), figures[^1].Index, figures[^1].Length));
            }
        }

        Citation Bare(string figure, int start, int length) => new()
        {
            // "154/2026 và 155/2026/NĐ-CP": the first has its own year already.
            Number = figure.Contains('/', StringComparison.Ordinal) ? Normalise(figure) + "/" + parts.Ending.Split('/')[^1] : figure + parts.Ending,
            AsWritten = figure,
            Kind = KindBefore(text, list.Groups["n"].Captures[0].Index),
            Flags = CitationFlags.FromRange,
            Start = start,
            Length = length,
            End = start + length,
        };
    }

    private static string? KindBefore(string text, int index)
    {
        // The nearest one counts: "theo hướng dẫn tại Thông tư liên tịch số …".
        var before = text[Math.Max(0, index - 80)..index];
        var kind = KindWord().Matches(before).LastOrDefault();
        return kind is not null && UpToNumber().IsMatch(before[(kind.Index + kind.Length)..]) ? Blanks().Replace(kind.Value, " ") : null;
    }

    // Forms and annexes are numbered alike ("mẫu số 05/TTHC") but are no documents.
    private static bool IsDocument(string text, Match match)
    {
        var before = text[Math.Max(0, match.Index - 16)..match.Index];
        return !FormBefore().IsMatch(before);
    }

    // One figure, then either a State ending (year and codes joined by dashes) or a Party one (dash, code, slash, body). What is
    // only written wrong (a dash for a slash, the year last, a code twice) is let in here and mended by NumberParts.
    [GeneratedRegex(
        @"(?<![\p{L}0-9/.,])(?<![0-9]:)(?<!(?:^|[^0-9])-)(?<fig>[0-9](?:[0-9]{0,4}|[ ][0-9]{1,3}(?=\s?/\s?[12][0-9]{3}\s?/)))(?<junk>[§*#⁄]{1,2})?(?:" +
        @"(?:(?<dashed>\s?[-–]\s?(?:19|20)[0-9]{2}\s?[-–/]\s?(?=[A-ZĐÐ]{2}[\p{L}]*\s?[-–])|\s?/\s?(?:19|20)[0-9]{2}\s?[-–]\s?(?=[A-ZĐÐ]{2}[\p{L}]*\s?[-–]))" +
        @"|\s?/(?<twice>/)?\s?(?:(?<bad>[A-ZĐÐ][A-Za-zĐđÐð]{0,3}\s?-\s?(?<year>(?:19|20)[0-9]{2})\s?/\s?)|(?<year>(?:19|20)[0-9]{2})\s?/(?<twice>/)?\s?)?)" +
        @"(?<codes>(?<c>[A-ZĐÐƯÔÂ][\p{L}0-9&§]*)(?:(?<dot>(?<=NĐ|NÐ|CT|QĐ|QÐ|TT|NQ|KH)\.(?=CP|TTg|UBND|HĐND|B[A-ZĐÐ]))(?<c>[\p{L}0-9&§]+))?" +
        @"(?:(?:\s?[-–—‑]\s?-?|-\s?[-–]\s?|/)(?<c>[A-ZĐÐƯÔÂ][\p{L}0-9&§]*(?:\.(?=[A-ZĐÐ]{2})[\p{L}0-9]+)*|[0-9]{3}[\p{L}]+))*)" +
        @"(?:(?<=QH[1lI]?)\s(?<odd>[1lI]{1,2}|1[0-9])(?![\p{L}0-9/]))?(?<late>\s?/\s?(?<lateyear>(?:19|20)[0-9]{2})(?![\p{L}0-9/]))?" +
        @"|\s?[-–—‑]\s?(?<pcode>[A-ZĐÐ][\p{L}]{0,6}(?:-[A-ZĐÐ][\p{L}]{0,6})?)\s?/\s?(?<pbody>[A-ZĐÐƯ][\p{L}0-9]*(?:\s?[-–]\s?[A-ZĐÐƯ][\p{L}0-9]*)*)" +
        @"|\s?[-–]\s?(?<old>CP|TTg|CT|SL|HĐBT|NĐ|QĐ|TT)(?![\p{L}/]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"số\s+(?:(?<n>[0-9]{1,5}(?:\s?/\s?(?:19|20)[0-9]{2})?)\s*(?:,|;|và|(?<to>đến|tới|-|–))\s*(?:số\s+)?)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BareFigures();

    [GeneratedRegex(
        @"\b(?:Nghị\s+định|Nghị\s+quyết(?:\s+liên\s+tịch)?|Quyết\s+định|Quy\s+định|Quy\s+chế|Quy\s+ước|Chỉ\s+thị|Thông\s+tư(?:\s+liên\s+tịch)?|Thông\s+tri|Thông\s+báo|Kết\s+luận|Kế\s+hoạch|Chương\s+trình|Đề\s+án|Hướng\s+dẫn|Công\s+văn|Công\s+điện|Báo\s+cáo|Tờ\s+trình|Pháp\s+lệnh|Sắc\s+lệnh|Hiến\s+pháp|Bộ\s+luật|Luật|Lệnh|Điều\s+lệ)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindWord();

    [GeneratedRegex(@"^(?:\s+(?!số\s)[\p{L},]+){0,9}?\s*(?:số|sô)?\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UpToNumber();

    [GeneratedRegex(@"(?:mẫu|biểu|phụ lục|bảng|nhà|hẻm|đường|tờ khai|km|quốc lộ)\s*(?:số)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FormBefore();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    /// <summary>Removes blanks, unifies dashes and the look-alikes of Đ in a number typed or printed anywhere: what two mentions are compared by.</summary>
    public static string Normalise(string number)
    {
        var mended = new StringBuilder(number.Length);
        foreach (var c in number.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c))
            {
                mended.Append(c switch { '–' or '—' or '‑' => '-', '⁄' => '/', '\u00D0' => 'Đ', '\u00F0' => 'đ', _ => c });
            }
        }

        return mended.Replace("--", "-").ToString();
    }
}
