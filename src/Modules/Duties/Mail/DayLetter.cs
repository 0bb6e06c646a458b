using System.Text;
using CoSo.Duties.Chasing;

namespace CoSo.Duties.Mail;

/// <summary>What an officer reads once a day: the unit's reminder, under it the steps of chasing that were reached today, then what other modules say.</summary>
internal static class DayLetter
{
    /// <summary>Things named under a heading; the rest are counted.</summary>
    private const int Named = 12;

    /// <param name="house">Where the house is served, for links.</param>
    public static string Text(DayNews news, string house)
    {
        var work = house + "/lam-viec";
        var text = new StringBuilder(news.Unit?.Text(work));
        foreach (var step in news.Chased.GroupBy(notice => notice.Step).OrderByDescending(group => group.Key))
        {
            Part(text, ChaseWords.Of(step.Key), [.. step.Select(Line)], "việc");
        }

        if (news.Unit is null && news.Chased.Count > 0)
        {
            text.Append("\n\nXem và cập nhật: ").Append(work);
        }

        foreach (var other in news.Others)
        {
            Part(text, other.Heading, other.Lines, other.Thing);
            text.Append("\nXem và xác nhận: ").Append(house).Append(other.Path);
        }

        return text.ToString();
    }

    private static string Line(ChaseNotice notice) => $"{notice.UnitName}: {notice.Title.TrimEnd('.')}, hạn {Vn.Day(notice.DueOn)}. {notice.Reason}";

    private static void Part(StringBuilder text, string heading, IReadOnlyList<string> lines, string thing)
    {
        text.Append(text.Length == 0 ? "" : "\n\n").Append(heading).Append(" (").Append(lines.Count).Append("):");
        foreach (var line in lines.Take(Named))
        {
            text.Append("\n- ").Append(line);
        }

        if (lines.Count > Named)
        {
            text.Append("\n- và ").Append(lines.Count - Named).Append(' ').Append(thing).Append(" khác");
        }
    }
}
