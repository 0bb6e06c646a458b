using System.Text;
using CoSo.Duties.Chasing;

namespace CoSo.Duties.Mail;

/// <summary>What an officer reads once a day: the unit's reminder, and under it the steps of chasing that were reached today.</summary>
internal static class DayLetter
{
    /// <summary>Duties named under a step; the rest are counted.</summary>
    private const int Named = 12;

    public static string Text(UnitReminder? unit, IReadOnlyList<ChaseNotice> chased, string link)
    {
        var text = new StringBuilder(unit?.Text(link));
        foreach (var step in chased.GroupBy(notice => notice.Step).OrderByDescending(group => group.Key))
        {
            text.Append(text.Length == 0 ? "" : "\n\n").Append(ChaseWords.Of(step.Key)).Append(" (").Append(step.Count()).Append("):");
            foreach (var notice in step.Take(Named))
            {
                text.Append("\n- ").Append(notice.UnitName).Append(": ").Append(notice.Title.TrimEnd('.')).Append(", hạn ").Append(Vn.Day(notice.DueOn)).Append(". ").Append(notice.Reason);
            }

            if (step.Count() > Named)
            {
                text.Append("\n- và ").Append(step.Count() - Named).Append(" việc khác");
            }
        }

        return unit is null ? text.Append("\n\nXem và cập nhật: ").Append(link).ToString() : text.ToString();
    }
}
