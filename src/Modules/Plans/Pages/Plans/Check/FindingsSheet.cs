using System.Text;
using CoSo.Checking;
using CoSo.Contracts.Access;
using CoSo.Documents.Writing;

namespace CoSo.Plans.Pages.Plans.Check;

/// <summary>What was found, to hand on: a working sheet as DOCX, or plain text to paste. Vietnamese, for it goes to the drafter.</summary>
internal static class FindingsSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string FileName = "phieu-soat-van-ban.docx";

    public static byte[] Docx(string title, IReadOnlyList<FindingRow> rows, Officer officer, string place, DateTime now) => OfficialPaperWriter.Write(new OfficialPaper
    {
        IssuingAgency = officer.UnitName,
        Sign = "",
        Place = place,
        Date = DateOnly.FromDateTime(now + Clock.VietnamOffset),
        TypeName = "PHIẾU SOÁT VĂN BẢN",
        Summary = title,
        Body =
        [
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Chỗ", 1.6), new("Điều cần xem", 4), new("Đề xuất", 3), new("Theo", 2.4)],
                [.. rows.Where(row => !row.IsDismissed).Select((row, index) => new PaperRow(
                    [$"{index + 1}", Where(row.Finding.Place), $"{Severity(row.Finding)}: {row.Finding.MessageText}", row.Finding.SuggestionText, Source(row.Finding)]))]),
        ],
        Signature = new PaperSignature(null, "NGƯỜI SOÁT", officer.Name),
        Author = officer.UnitName,
        MadeAt = now,
    });

    public static string Text(string title, IReadOnlyList<FindingRow> rows)
    {
        var text = new StringBuilder().AppendLine(title);
        foreach (var (row, index) in rows.Where(row => !row.IsDismissed).Select((row, index) => (row, index)))
        {
            text.AppendLine($"{index + 1}. {Where(row.Finding.Place)}: {row.Finding.MessageText} {row.Finding.SuggestionText}");
        }

        return text.ToString().TrimEnd();
    }

    public static string Where(FindingPlace place) => place.Part switch
    {
        PaperPart.Head => "Phần đầu",
        PaperPart.Foot => "Phần cuối",
        PaperPart.Footnote => $"Chú thích {place.Section}",
        _ => place.Section is { } section ? $"Mục {section}" : $"Dòng {place.Line}",
    };

    private static string Severity(Finding finding) => finding.Severity == FindingSeverity.Error ? "Lỗi" : "Nên xem";

    private static string Source(Finding finding) => (finding.Source ?? finding.Rule.Source)?.ToString() ?? "Quy tắc của CoSo";
}
