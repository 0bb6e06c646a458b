using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Documents.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.BookFile;

/// <summary>The book of a year as XLSX, names masked: the paper book is printed from each visit, not from here.</summary>
[Requires(Capability.KeepReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var year = Year ?? clock.Today.Year;
        var rows =
            from visit in desk.Visits()
            join matter in db.Set<VisitMatter>() on visit.Id equals matter.VisitId
            where visit.Year == year
            orderby visit.Number, matter.Ordinal
            select new { visit.Number, visit.On, visit.Name, visit.People, visit.IsSealed, matter.Ordinal, matter.Kind, matter.Facts, matter.Handling, matter.AnswerBy, matter.AnsweredOn, matter.AnswerPaper };
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file))
        {
            sheet.BeginSheet(texts["Sổ tiếp công dân"], [.. Columns.Select(column => new SheetColumn(texts[column.Title], column.Width))]);
            await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                sheet.WriteRow(
                    row.Number, row.On, row.IsSealed ? texts["Giữ kín danh tính"].Value : Words.Masked(row.Name), row.People, row.Ordinal, texts[Words.Of(row.Kind)].Value,
                    row.Facts, texts[Words.Of(row.Handling)].Value, row.AnswerBy, row.AnsweredOn, row.AnswerPaper);
            }
        }

        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"so-tiep-cong-dan-{year}.xlsx");
    }

    private static readonly (string Title, int Width)[] Columns =
    [
        (Key("Số"), 8), (Key("Ngày"), 12), (Key("Người đến"), 24), (Key("Số người"), 10), (Key("Nội dung thứ"), 12), (Key("Loại"), 20), (Key("Nội dung"), 60), (Key("Xử lý"), 36),
        (Key("Hạn trả lời"), 12), (Key("Ngày trả lời"), 12), (Key("Văn bản trả lời"), 30),
    ];

    private static string Key(string text) => text;
}
