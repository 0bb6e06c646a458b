using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Kernel;
using CoSo.Law.Citations;

namespace CoSo.Checking.Rules;

/// <summary>Days that do not exist, weekdays beside the wrong day, deadlines that were over before the paper was made.</summary>
internal static partial class DayRules
{
    private static readonly string[] Weekdays = ["chu nhat", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay"];

    public static void Apply(Inspection inspection)
    {
        foreach (var piece in inspection.Pieces)
        {
            foreach (Match match in Printed().Matches(piece.Text))
            {
                if (!Exists(match))
                {
                    inspection.Add(CheckRule.ImpossibleDay, FindingSeverity.Error, piece, match.Index, match.Length, new Said("“{0}” không có trong lịch.", "Tra lại và ghi đúng ngày.", match.Value));
                }
            }

            foreach (Match match in WithWeekday().Matches(piece.Text))
            {
                CompareWeekday(inspection, piece, match);
            }
        }

        CheckDeadlines(inspection);
    }

    private static bool Exists(Match match)
    {
        var (day, month) = (Figure(match, "d"), Figure(match, "m"));
        var year = match.Groups["y"].Success ? Figure(match, "y") : 2024;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(1, year), month);
    }

    private static void CompareWeekday(Inspection inspection, Piece piece, Match match)
    {
        if (CitationDate.ToDay(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value) is not { } day)
        {
            return;
        }

        var written = Blanks().Replace(EvenFold.Fold(match.Groups["w"].Value), " ");
        var index = written == "cn" ? 0 : char.IsAsciiDigit(written[^1]) ? written[^1] - '1' : Array.IndexOf(Weekdays, written);
        if (index >= 0 && index != (int)day.DayOfWeek)
        {
            var right = Vn.DayWithWeekday(day);
            inspection.Add(CheckRule.Weekday, FindingSeverity.Error, piece, match.Index, match.Length, new Said(
                "“{0}”: ngày này là {1}.", "Ghi lại thứ hoặc ngày.", match.Value, right[..right.IndexOf(',', StringComparison.Ordinal)]));
        }
    }

    private static void CheckDeadlines(Inspection inspection)
    {
        if (inspection.On is not { } on)
        {
            return;
        }

        foreach (var late in inspection.Reading.Assignments.Where(a => a.DeadlineDate < on).DistinctBy(a => a.Span))
        {
            inspection.Add(CheckRule.EarlyDeadline, FindingSeverity.Error, late.Span, new Said(
                "Thời hạn {0} đã qua trước ngày của văn bản ({1}).", "Ghi lại thời hạn, hoặc ngày của văn bản.", Vn.Day(late.DeadlineDate), Vn.Day(on)));
        }
    }

    private static int Figure(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9/.,-])(?:(?:(?<d>[0-9]{1,2})\s?/\s?(?<m>[0-9]{1,2})\s?/\s?|ngày\s+(?<d>[0-9]{1,2})(?<s>[.-])(?<m>[0-9]{1,2})\k<s>)(?<y>(?:19|20)[0-9]{2})|ng[àa]y\s*(?<d>[0-9]{1,2})\s*(?:tháng\s*(?<m>[0-9]{1,2})(?:\s*,?\s*năm\s*(?<y>(?:19|20)[0-9]{2}))?|/\s?(?<m>[0-9]{1,2}))(?!\s?[/0-9]))(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();

    // "lần thứ năm", "tuần thứ 2" count; they name no day of the week.
    [GeneratedRegex(
        @"(?<!(?:lần|tuần|tháng|khóa|kỳ|phần|đợt|cấp|ngày|năm|người)\s+)\b(?<w>[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+[Nn]hật)\s*[,(]?\s*(?:ngày\s*)?(?<d>[0-9]{1,2})(?:/(?<m>[0-9]{1,2})/|\s+tháng\s+(?<m>[0-9]{1,2})\s+năm\s+)(?<y>20[0-9]{2})" +
        @"|(?<![0-9/])(?<d>[0-9]{1,2})(?:/(?<m>[0-9]{1,2})/|\s+tháng\s+(?<m>[0-9]{1,2})\s+năm\s+)(?<y>20[0-9]{2})\s*[,(–-]\s*(?<w>[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+[Nn]hật|CN)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WithWeekday();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
