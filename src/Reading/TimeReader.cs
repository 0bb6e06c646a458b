using System.Text.RegularExpressions;
using CoSo.Kernel;
using CoSo.Law.Citations;

namespace CoSo.Reading;

/// <summary>How often and by when, as printed.</summary>
internal static partial class TimeReader
{
    private const string Unit = "(?:ngay|tuan|thang|quy|nam(?: hoc)?|hoc ky|nua nam)";
    private const string Each = "(?:(?:hang|hang|moi|theo|tung) " + Unit + @"|(?:[0-9]{1,2}|sau|chin|ba|hai|mot) thang(?: dau nam| cuoi nam)?|(?:01|1|mot) nam|so ket (?:6|sau) thang|(?:tong ket|ca|cuoi|bao cao|dau|giua) (?:nam hoc|nam|hoc ky)|nam(?! [0-9])|quy(?! [0-9ivx])|thang(?! [0-9])|tuan|quy [ivx]+)";
    private const string More = @"(?:(?:\s*[,;/]\s*(?:va |hoac )?|\s+va\s+|\s+hoac\s+)(?:dinh ky )?(?:" + Each + "|dot xuat))*";

    /// <summary>A bracket at the end of a paragraph that says when: it holds for the whole paragraph.</summary>
    public static (Stretch Bracket, string Time)? EndBracket(string text, int to)
    {
        var match = LastBracket().Match(text[..to]);
        var inside = match.Groups["in"].Value.Trim(' ', '*', '.', '_');

        // "6 tháng (trước ngày 15/6), năm (trước ngày 15/12)": each day is of its own period, none of the whole.
        var several = match.Success && text.LastIndexOf('(', Math.Max(0, match.Index - 1)) is var other and > 0 && IsTime(text[(other + 1)..text.IndexOf(')', other)]);
        return match.Success && !several && IsTime(inside)
            ? (new Stretch(match.Index, to - match.Index), inside)
            : null;
    }

    /// <summary>The words say when, and nothing else.</summary>
    public static bool IsTime(string text) => EvenFold.Fold(text) is var folded && (Often().IsMatch(folded) || DeadlineFolded().IsMatch(folded) || BracketDeadline().IsMatch(folded));

    /// <summary>"Hoàn thành trước ngày 20/9.", "Thời gian thực hiện: quý I": a sentence that only says by when the task before it is to be done.</summary>
    public static bool IsOnlyTime(string sentence) => sentence.Length < 70 && OnlyTime().IsMatch(EvenFold.Fold(sentence));

    /// <summary>How often and by when a task is to be done: what stands beside it goes before what its sentence says.</summary>
    public static (string? Frequency, string? Deadline) Of(string sentence, string? beside)
    {
        var often = beside is not null && Often().IsMatch(EvenFold.Fold(beside));
        var deadline = beside is not null && !often ? beside : Deadline(sentence);
        var frequency = often ? beside : Frequency(sentence) ?? Recurrence(deadline);
        return (frequency, deadline);
    }

    // "trước ngày 10 tháng 12 hằng năm" is a day that comes back.
    private static string? Recurrence(string? deadline)
    {
        var match = deadline is null ? Match.Empty : Yearly().Match(EvenFold.Fold(deadline));
        return match.Success ? deadline!.Substring(match.Index, match.Length) : null;
    }

    /// <summary>How often, as printed in the sentence; null where it does not say.</summary>
    public static string? Frequency(string text)
    {
        var folded = EvenFold.Fold(text);
        var plain = Periodic().Match(folded);

        // "6 tháng (trước ngày 15/6) và năm (trước ngày 05/12)": the days in brackets part what belongs together.
        var through = Periodic().Match(Brackets().Replace(folded, m => new string(' ', m.Length)));
        if (plain.Success || through.Success)
        {
            var match = through.Success && (!plain.Success || through.Length > plain.Length + 2) ? through : plain;
            return Blanks().Replace(match == through ? Brackets().Replace(text.Substring(match.Index, match.Length), "") : text.Substring(match.Index, match.Length), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();
        }

        foreach (var match in new[] { AtStart().Match(folded), AtEnd().Match(folded) })
        {
            if (match.Success)
            {
                return text.Substring(match.Groups["f"].Index, match.Groups["f"].Length).Trim();
            }
        }

        return null;
    }

    /// <summary>By when, as printed; several days where each period has its own ("6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"); null where none is set.</summary>
    public static string? Deadline(string text)
    {
        var folded = EvenFold.Fold(text);

        // The day of a cited document is no deadline.
        var days = DeadlineFolded().Matches(folded).Where(m => !IsCitationDay(folded, m.Index)).ToList();
        var bracketed = days.Where(m => m.Index > 0 && folded[m.Index - 1] == '(').ToList();
        var ofPeriods = days.Where(m => PeriodOf(folded, m) is not null).ToList();
        var told = bracketed.Count > 1 ? bracketed : ofPeriods.Count > 1 ? ofPeriods : [.. days.Take(1)];
        return told.Count == 0 ? null : string.Join("; ", told.Select(m => text.Substring(m.Index, m.Length).Trim().TrimEnd(',', '.', ';', ')')));
    }

    /// <summary>The periods that have a day of their own in the sentence ("học kỳ I trước ngày 10/01, cả năm trước ngày 25/5"); empty unless there are several.</summary>
    public static List<string> PeriodsWithDays(string text)
    {
        var folded = EvenFold.Fold(text);
        var found = DeadlineFolded().Matches(folded).Where(m => !IsCitationDay(folded, m.Index)).Select(m => PeriodOf(folded, m)).OfType<Group>()
            .Select(g => text.Substring(g.Index, g.Length)).ToList();
        return found.Count > 1 ? found : [];
    }

    // The period that a day is set for stands before it or behind it ("trước ngày 01/6 đối với báo cáo 6 tháng").
    private static Group? PeriodOf(string folded, Match day)
    {
        var before = PeriodBefore().Match(folded[..day.Index]);
        var behind = PeriodBehind().Match(folded, day.Index + day.Length);
        return before.Success ? before.Groups["p"] : behind.Success ? behind.Groups["p"] : null;
    }

    /// <summary>The last day that a printed deadline names: of a month or a quarter ("trong quý II/2026") its end, where it names no day.</summary>
    public static DateOnly? LastDay(string? deadline, DateOnly? issued)
    {
        DateOnly? last = null;
        if (deadline is null)
        {
            return null;
        }

        foreach (Match match in Days().Matches(deadline))
        {
            var year = match.Groups["y"].Success ? match.Groups["y"].Value : issued?.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            if (year is not null && CitationDate.ToDay(match.Groups["d"].Value, match.Groups["m"].Value, year) is { } day)
            {
                last = last is null || day > last ? day : last;
            }
        }

        return last ?? EndOfMonths(EvenFold.Fold(deadline), issued);
    }

    // "trước tháng 5" ends before it, "đầu quý II" somewhere in it: neither names a day.
    private static DateOnly? EndOfMonths(string folded, DateOnly? issued)
    {
        if (VagueMonths().IsMatch(folded) || Months().Matches(folded) is not [.., var match])
        {
            return null;
        }

        var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, System.Globalization.CultureInfo.InvariantCulture) : issued?.Year;
        var month = match.Groups["q"].Value switch
        {
            "i" => 3, "ii" => 6, "iii" => 9, "iv" => 12,
            _ => int.Parse(match.Groups["m"].Value, System.Globalization.CultureInfo.InvariantCulture),
        };
        return year is { } known && month is >= 1 and <= 12 ? new DateOnly(known, month, 1).AddMonths(1).AddDays(-1) : null;
    }

    /// <summary>The single periods of a frequency: "hàng quý, 6 tháng, 9 tháng, năm".</summary>
    public static List<string> Periods(string? frequency)
    {
        if (frequency is null)
        {
            return [];
        }

        var folded = EvenFold.Fold(frequency);
        var found = new List<string>();
        foreach (Match match in OnePeriod().Matches(folded))
        {
            found.Add(frequency.Substring(match.Index, match.Length).Trim());
        }

        // "định kỳ" alone is a period; beside "6 tháng, năm" it only introduces them.
        return found.Count > 1 ? found.Where(p => EvenFold.Fold(p) != "dinh ky" || found.All(q => EvenFold.Fold(q) is "dinh ky" or "dot xuat")).ToList() : found;
    }

    private static bool IsCitationDay(string folded, int at)
    {
        var before = folded[Math.Max(0, at - 30)..at].TrimEnd(' ', ',');
        return before.Length > 0 && CitationBefore().IsMatch(before);
    }

    [GeneratedRegex(@"\(\s*\**(?<in>[^()]{4,160}?)\**\s*\)[\s.;,*_]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LastBracket();

    // Said of a whole task beside it. A day that comes back ("ngày 25 hàng tháng") is first of all a day.
    [GeneratedRegex(@"^(?!.*(?:truoc|cham nhat|ngay [0-9])).*(?:thuong xuyen|theo ke hoach|dinh ky|hang (?:nam|quy|thang|tuan|ngay)|moi (?:nam|quy|thang|tuan|hoc ky)|dot xuat|lan/|lien tuc|suot nam|ca nam|nhieu nam|khi co yeu cau|khi co phat sinh|theo dot)", RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    [GeneratedRegex(@"(?:hang|moi) (?:nam hoc|ngay|tuan|thang|quy|nam)", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:(?:hoan thanh|thuc hien|xong)(?: xong)? (?:cham nhat|trong|truoc|den het|tu)\s(?:ngay|thang|quy|nam|[0-9])[^,;:(]*|(?:thoi gian|thoi han|tien do)(?: [\p{L}]+){0,3}\s*:[^,;]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyTime();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:thoi gian|hoan thanh|thuc hien|xong|trong|truoc|den|tu|han|quy|thang|cham nhat)[ :]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketDeadline();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:theo )?dinh ky(?: hoac dot xuat| va dot xuat|, dot xuat)?(?:\s*\(?\s*(?:(?:it nhat |toi thieu )?[0-9]{1,2} (?:lan|ngay|buoi|cuoc|ky|dot)\s*/\s*(?:nam|quy|thang|tuan)|" + Each + More + @"))?(?: hoac dot xuat| va dot xuat)?" +
        @"|(?:vao )?(?:ngay )?thu (?:hai|ba|tu|nam|sau|bay)(?: va thu (?:ba|tu|nam|sau|bay))? (?:hang|moi|cua moi) (?:tuan|thang)|(?:hang|moi) " + Unit + @"(?:\s*[,;]\s*(?:hang |moi )?(?:" + Unit + @"|[0-9]{1,2} thang))*(?:\s*[,;]\s*|\s+va\s+)" + Each + More +
        @"|(?<=^(?:gui )?bao cao (?:dinh ky )?)(?:thang|quy|tuan|nam|[0-9]{1,2} thang)" + More + @"(?=\s*[:,.;(]|$)|(?:bao cao|so ket) (?:thang|quy|tuan)" + More + @"(?=[\s,.;]|$)|[0-9]{1,2} thang(?: dau nam)?(?:\s*,\s*[0-9]{1,2} thang)*(?:\s*,\s*|\s+va\s+)(?:ca |hang |cuoi )?nam(?! [0-9])|(?:moi|hang) (?:thang|quy|nam|tuan|hoc ky|nam hoc) (?:to chuc )?(?:it nhat )?(?:[0-9]{1,2}|mot|hai|ba) (?:lan|buoi|cuoc|ky)|(?:it nhat |toi thieu )?[0-9]{1,2} (?:lan|ngay|buoi|cuoc|ky|dot)\s*(?:/|trong |moi |tren )\s*(?:[0-9]{1,2} )?(?:nam hoc|nam|quy|thang|tuan|hoc ky))(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Periodic();

    [GeneratedRegex(@"^(?:\p{L}+ ){0,1}?(?:va )?(?<f>thuong xuyen|(?:hang|moi) (?:nam hoc|ngay|tuan|thang|quy|nam))(?=[\s,])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"(?:(?:[,(]\s*|bao cao |thuc hien |dinh ky )(?<f>(?:thuc hien )?thuong xuyen|(?:hang|moi) nam)|\s(?<f>(?:hang|moi) (?:ngay|tuan|thang|quy)))\s*\)?\s*\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AtEnd();

    private const string DayText = @"(?:[0-9]{1,2}\s*(?:gio|h)\s*(?:[0-9]{2})?\s*(?:phut)?,?\s*)?(?:ngay\s*)?(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}(?:\s*[/.-]\s*[0-9]{4})?|[0-9]{1,2}\s*thang\s*[0-9]{1,2}(?:\s*nam\s*[0-9]{4})?)(?:\s*hang nam)?";

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:hoan thanh|xong|gui|nop|bao cao|ket qua)?\s*(?:cham nhat(?: la)?(?: den)?|truoc|den het|muon nhat|khong muon hon|han cuoi(?: la)?|han(?: nop| gui)?(?: la)?:?|den truoc)\s*(?:" + DayText + @"|(?:cuoi )?(?:thang\s*[0-9]{1,2}|quy\s*[ivx]+)(?:\s*(?:/|nam)\s*[0-9]{4})?|ngay (?:lam viec )?(?:cuoi(?: cung)?|thu)[^,.;]{0,30}|ngay\s*[0-9]{1,2}\s*hang (?:thang|quy|nam|tuan)|ngay\s*[0-9]{1,2}(?: cua)? (?:thang (?:cuoi|dau|thu)[^,.;()]{0,14}quy|thang sau|thang cuoi)|[0-9]{1,2} ngay[^,.;]{0,40})" +
        @"|(?<=\()(?:truoc|cham nhat|den) ngay [0-9]{1,2}(?=\))|(?:vao )?ngay\s*[0-9]{1,2}(?:\s*,?\s*[0-9]{1,2})? (?:hang|moi) (?:thang|quy)|(?:vao )?ngay\s*[0-9]{1,2}(?: cua)? (?:thang (?:cuoi|dau|thu)[^,.;()]{0,14}quy)|(?:hoan thanh|xong|thuc hien|to chuc|hoan tat)\s+(?:xong\s+)?trong\s+(?:thang|quy|nam|tuan|dau|cuoi)\s*[0-9ivx]*(?:\s*(?:/|nam)\s*[0-9]{4})?" +
        @"|trong (?:thang\s*[0-9]{1,2}|quy\s*[ivx]+)(?:\s*(?:/|nam|va|den|-)\s*(?:thang |quy )?[0-9ivx]+)*(?:\s*(?:/|nam)\s*[0-9]{4})?" +
        @"|trong (?:thoi han|vong)\s*[0-9]{1,3} (?:ngay|thang|gio)[^,.;]{0,40}" +
        @"|tu ngay\s*[0-9]{1,2}[^,.;]{0,30}? den (?:het )?(?:ngay )?" + DayText +
        @"|thoi gian(?: thuc hien| hoan thanh| to chuc| trien khai| du kien)?\s*:\s*[^;.]{3,80})",
        RegexOptions.CultureInvariant)]
    private static partial Regex DeadlineFolded();

    [GeneratedRegex(@"(?<d>[0-9]{1,2})\s*(?:[/.-]\s*(?<m>[0-9]{1,2})(?:\s*[/.-]\s*(?<y>[0-9]{4}))?|tháng\s*(?<m>[0-9]{1,2})(?:\s*năm\s*(?<y>[0-9]{4}))?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<!\p{L}|[0-9] ?)(?:thang\s*(?<m>[0-9]{1,2})|quy\s*(?<q>iv|i{1,3}))(?![0-9\p{L}])(?:\s*(?:/|nam)\s*(?<y>20[0-9]{2}))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<!\p{L})(?:truoc|dau|giua|ngay|tuan|hang|moi|cua)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex VagueMonths();

    [GeneratedRegex(@"(?:hang|moi) (?:nam hoc|ngay|tuan|thang|quy|nam)|(?:[0-9]{1,2}|sau|chin) thang(?: dau nam| cuoi nam)?|(?<![\p{L}0-9])(?:01|1|mot) nam|(?<!\p{L})quy [ivx]+|hoc ky (?:[ivx]+|[0-9])(?!\p{L})|dot xuat|dinh ky(?=\s*$|\s+hoac|\s+va\s+dot|,)|(?<!\p{L})(?:ca |cuoi |dau )?nam(?: hoc)?(?!\p{L}| [0-9])|(?<!\p{L})(?:quy|thang|tuan)(?!\p{L}| [0-9])|thuong xuyen", RegexOptions.CultureInvariant)]
    private static partial Regex OnePeriod();

    // "học kỳ I trước ngày 10/01, cả năm trước ngày 25/5".
    [GeneratedRegex(@"(?<!\p{L})(?<p>quy [ivx0-9]+|(?:hang |moi )?(?:quy|thang)|[0-9]{1,2} thang(?: dau nam| cuoi nam)?|hoc ky (?:[ivx]+|[0-9])|(?:ca |hang |cuoi )?nam(?: hoc)?(?: [0-9-]+)?|dot [0-9]+)\s*[:(,-]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodBefore();

    [GeneratedRegex(@"\G\s*(?:doi voi|cho)\s+(?:cac )?(?:bao cao |ky bao cao |ky )?(?:dinh ky )?(?<p>quy(?: [ivx]+)?|[0-9]{1,2} thang(?: dau nam| cuoi nam)?|thang|(?:ca |hang |cuoi )?nam(?: hoc)?)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodBehind();

    [GeneratedRegex(@"(?:[/-][a-z][a-z0-9&]*|so [0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex CitationBefore();
}
