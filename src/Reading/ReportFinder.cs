using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Finds in a task who reports to whom, through whom, how often.</summary>
internal static partial class ReportFinder
{
    public static ReportRead? Find(string sentence, string unit, string? frequency, string? deadline)
    {
        var folded = EvenFold.Fold(sentence);
        var verb = ReportVerb(folded);
        if (verb < 0)
        {
            return null;
        }

        var head = folded[..verb];
        var (to, via) = (Addressee(sentence, folded, verb), Through(sentence, folded, verb));
        var periods = TimeReader.Periods(frequency is not null && IsPeriodic(frequency) ? frequency : null);
        periods = TimeReader.PeriodsWithDays(sentence) is { Count: > 0 } dated && dated.Count >= periods.Count ? dated : periods;
        if (to is null && periods.Count == 0 && deadline is null)
        {
            return null;
        }

        return Compile(sentence, folded, verb, unit, head) with { To = To(sentence, folded, verb, to), Via = via ?? ViaUnit(folded, verb, unit), Periods = periods, Deadline = deadline };
    }

    // "báo cáo" as what is done, not as a thing ("chế độ báo cáo", "xây dựng báo cáo tổng hợp ý kiến cử tri") or a purpose ("để tổng hợp, báo cáo …").
    private static int ReportVerb(string folded)
    {
        foreach (Match match in Report().Matches(folded))
        {
            var before = folded[..match.Index].TrimEnd();
            if (!Thing().IsMatch(before) && !Purpose().IsMatch(before))
            {
                return match.Index;
            }
        }

        return -1;
    }

    private static ReportRead Compile(string sentence, string folded, int verb, string unit, string head)
    {
        // "tổng hợp báo cáo … của các cơ quan": those report, this unit gathers.
        var of = Gathers().Match(folded, verb);
        if (head.TrimEnd().EndsWith("tong hop", StringComparison.Ordinal) && of.Success && Units.IsUnitAt(sentence, folded, of.Index + of.Length))
        {
            var at = of.Index + of.Length;
            var end = Units.ListEnd(sentence, folded, at);
            return Blank($"{sentence[at..end].Trim(' ', ',', '.')} ({unit} tổng hợp)");
        }

        // "tham mưu Ủy ban nhân dân quận báo cáo …": the committee reports, this unit drafts.
        var drafts = Drafts().Match(folded[..verb]);
        if (drafts.Success && Units.IsUnitAt(sentence, folded, drafts.Groups["u"].Index))
        {
            var at = drafts.Groups["u"].Index;
            var end = Math.Min(verb, Units.ListEnd(sentence, folded, at));
            return Blank($"{sentence[at..end].Trim(' ', ',', '.')} ({unit} tham mưu)");
        }

        return Blank(unit);
    }

    private static ReportRead Blank(string from) => new() { From = from, Span = new TextSpan(0, 0), Confidence = 0.85 };

    private static string? To(string sentence, string folded, int verb, string? to)
    {
        var of = Gathers().Match(folded, verb);
        if (!(folded[..verb].TrimEnd().EndsWith("tong hop", StringComparison.Ordinal) && of.Success))
        {
            return to;
        }

        var helps = Helps().Match(folded[..verb]);
        return helps.Success ? UnitAt(sentence, folded, helps.Index + helps.Length) : to;
    }

    private static string? ViaUnit(string folded, int verb, string unit) =>
        folded[..verb].TrimEnd().EndsWith("tong hop", StringComparison.Ordinal) && Gathers().IsMatch(folded, verb) && Helps().IsMatch(folded[..verb]) ? unit : null;

    private static string? Addressee(string sentence, string folded, int verb)
    {
        var direct = Direct().Match(folded, verb);
        if (direct.Success && UnitAt(sentence, folded, direct.Index + direct.Length) is { } named)
        {
            return named;
        }

        foreach (Match match in Towards().Matches(folded, verb))
        {
            if (UnitAt(sentence, folded, match.Index + match.Length) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static string? Through(string sentence, string folded, int verb)
    {
        foreach (Match match in Via().Matches(folded, verb))
        {
            if (UnitAt(sentence, folded, match.Index + match.Length) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private static string? UnitAt(string sentence, string folded, int at)
    {
        if (!Units.IsUnitAt(sentence, folded, at))
        {
            return null;
        }

        var end = Units.ListEnd(sentence, folded, at);
        var close = sentence.IndexOfAny([')', '('], at);
        end = close >= 0 && close < end ? close : end;
        foreach (Match stop in AddresseeStop().Matches(folded[at..end]))
        {
            // A comma before a capital is inside the name ("Phòng Kinh tế, Hạ tầng và Đô thị").
            var next = at + stop.Index + 2;
            if (folded[at + stop.Index] is not (',' or ';') || next >= end || !char.IsUpper(sentence[next]))
            {
                end = at + stop.Index;
                break;
            }
        }

        return sentence[at..end].Trim(' ', ',', '.', ';', '-');
    }

    private static bool IsPeriodic(string frequency) => !EvenFold.Fold(frequency).StartsWith("thuc hien", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\p{L})(?:gui bao cao|nop bao cao|bao cao|gui (?:ket qua|van ban|ke hoach) ve)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"(?:che do|thong tin,|thuc hien|xay dung|noi dung|mau|cac|viet|cuon|hoan thien|day du|chat luong xay dung|chuan bi|file|duyet|cham|trinh bay|so|he thong|nhung|bieu mau|thoi han|cua|quy dinh|hoi nghi|cong tac)$", RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"(?:\bde|\bnham|lam co so)(?: [\p{L}]+){0,4}?(?: tong hop)?,?(?:\s*tham muu[^,;]{0,60})?(?:\s*tong hop,?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\bcua\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gathers();

    [GeneratedRegex(@"(?:tham muu|giup)(?: cho)?\s+(?<u>[^,;:]{3,80}?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Drafts();

    [GeneratedRegex(@"\b(?:giup|tham muu)(?: cho)?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Helps();

    [GeneratedRegex(@"\G(?:gui |nop )?bao cao\s+(?:cho |voi |len )?", RegexOptions.CultureInvariant)]
    private static partial Regex Direct();

    [GeneratedRegex(@"(?<!\p{L})(?:gui ve|nop ve|ve|gui|voi|cho|den|toi|len|trinh)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Towards();

    [GeneratedRegex(@"(?<!\p{L})(?:thong qua|qua)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Via();

    [GeneratedRegex(@"\s(?:ve|de|truoc|cham nhat|theo|ket qua|tinh hinh|dinh ky|qua|thong qua|bang|vao|trong|va (?:gui|bao)|nhung|cac noi dung|khi|xem xet|hang|moi|dong thoi)\s|\s(?=[0-9]{1,2} (?:lan|ngay|buoi)\b|ngay [0-9])|[,;]\s(?!(?:so|phong|ban|uy ban|ubnd|van phong|vien|hoi|cac)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex AddresseeStop();
}
