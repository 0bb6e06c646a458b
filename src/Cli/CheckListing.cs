using System.Text;
using CoSo.Checking;
using CoSo.Reading;

namespace CoSo.Cli;

/// <summary>Findings as a listing: what, where, what to do, by which rule.</summary>
internal static class CheckListing
{
    public static string Write(PlanReading reading, CheckResult result)
    {
        var text = new StringBuilder();
        text.AppendLine($"{reading.DocumentType ?? "Văn bản"}: {reading.Title ?? reading.File}");
        text.AppendLine(result.Findings.Count == 0
            ? $"Không thấy điều gì cần xem (khoảng {result.Pages} trang)."
            : $"{result.Errors} lỗi, {result.Looks} điều nên xem (khoảng {result.Pages} trang).");
        foreach (var finding in result.Findings)
        {
            text.AppendLine().AppendLine($"{(finding.Severity == FindingSeverity.Error ? "Lỗi" : "Nên xem")} · dòng {finding.Place.Line}{Where(finding.Place)} · {finding.Rule.Title}");
            text.AppendLine($"  {finding.MessageText}");
            text.AppendLine($"  → {finding.SuggestionText}");
            text.AppendLine($"  Theo: {(finding.Source ?? finding.Rule.Source)?.ToString() ?? "quy tắc của CoSo"}");
        }

        return text.ToString().TrimEnd();
    }

    private static string Where(FindingPlace place) => place.Part switch
    {
        PaperPart.Head => ", phần đầu",
        PaperPart.Foot => ", phần cuối",
        PaperPart.Footnote => $", chú thích {place.Section}",
        _ => place.Section is { } section ? $", mục {section}" : "",
    };
}
