using System.Text;
using CoSo.Kernel;
using CoSo.Reading;

namespace CoSo.Cli;

/// <summary>A reading as a listing that a person can go through.</summary>
internal static class ReadListing
{
    private static readonly Dictionary<string, string> Kinds = new() { ["duty"] = "việc phải làm", ["content"] = "nội dung báo cáo", ["general"] = "yêu cầu chung" };

    public static string Write(PlanReading reading)
    {
        var text = new StringBuilder();
        text.AppendLine($"{reading.DocumentType ?? "Văn bản"}: {reading.Title ?? "(không có trích yếu)"}");
        text.AppendLine($"Số: {reading.DocumentNumber ?? "(chưa có số)"} · Ngày: {(reading.Date is null ? "(chưa có ngày)" : Vn.Day(reading.Date))} · Cơ quan ban hành: {reading.Issuer ?? "(không rõ)"}");
        foreach (var note in reading.Notes)
        {
            text.AppendLine($"! {note.Message}");
        }

        Head(text, "Đề mục", reading.Sections.Count);
        foreach (var section in reading.Sections)
        {
            text.AppendLine($"{new string(' ', section.Level * 2)}{section.Number}. {section.Title}");
        }

        Head(text, "Văn bản viện dẫn", reading.Citations.Count);
        foreach (var citation in reading.Citations)
        {
            text.AppendLine($"  {citation.Type} {citation.Number}{(citation.Date is null ? "" : $" ngày {Vn.Day(citation.Date)}")}{(citation.FootnoteOnly ? " (chú thích)" : "")}{(citation.Flags.Count == 0 ? "" : $" [{string.Join(", ", citation.Flags)}]")}");
        }

        WriteAssignments(text, reading);
        Head(text, "Chế độ báo cáo", reading.Reports.Count);
        foreach (var report in reading.Reports)
        {
            text.AppendLine($"  {report.From} → {report.To ?? "(chưa rõ nơi nhận)"}{(report.Via is null ? "" : $" (qua {report.Via})")}: {string.Join(", ", report.Periods)}{(report.Deadline is null ? "" : $" · {report.Deadline}")}");
        }

        Head(text, "Nơi nhận", reading.Recipients.Count);
        foreach (var recipient in reading.Recipients)
        {
            text.AppendLine($"  - {recipient}");
        }

        return text.ToString().TrimEnd();
    }

    private static void WriteAssignments(StringBuilder text, PlanReading reading)
    {
        Head(text, "Nhiệm vụ", reading.Assignments.Count);
        foreach (var unit in reading.Assignments.GroupBy(a => a.Unit))
        {
            text.AppendLine($"  {unit.Key}");
            foreach (var task in unit)
            {
                var more = string.Join(" · ", new[]
                {
                    Kinds.GetValueOrDefault(task.Kind, task.Kind),
                    task.Frequency,
                    task.Deadline is null ? null : $"hạn: {task.Deadline}",
                    task.CoordinatesWith.Count == 0 ? null : $"phối hợp: {string.Join("; ", task.CoordinatesWith)}",
                }.Where(m => !string.IsNullOrEmpty(m)));
                text.AppendLine($"    - {task.Task} ({more})");
            }
        }
    }

    private static void Head(StringBuilder text, string name, int count) => text.AppendLine().AppendLine($"{name} ({count})");
}
