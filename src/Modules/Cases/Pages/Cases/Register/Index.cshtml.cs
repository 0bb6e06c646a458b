using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Writing;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Register;

/// <summary>The register of the officer's counters between two days, names masked: DOCX to print, XLSX for more lines.</summary>
[Requires(Capability.ReceiveCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, CasePapers papers, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly (string Title, int Width)[] Columns =
        [(Key("Số"), 10), (Key("Ngày nhận"), 12), (Key("Mã hồ sơ"), 14), (Key("Loại"), 22), (Key("Người gửi"), 22), (Key("Tóm tắt"), 50), (Key("Đơn vị giải quyết"), 26), (Key("Hạn"), 12), (Key("Tình trạng"), 24), (Key("Ngày kết thúc"), 12)];

    [BindProperty(Name = "tu", SupportsGet = true), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    [BindProperty(Name = "tai", SupportsGet = true)]
    public string? Download { get; set; }

    public int MostLines => 500;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From ??= new DateOnly(clock.Today.Year, 1, 1);
        To ??= clock.Today;
        if (From > To)
        {
            ModelState.AddModelError("den", texts["Ngày kết thúc phải sau ngày bắt đầu"]);
            return this.PageWithErrors();
        }

        return Download switch
        {
            "xlsx" => await SheetAsync(cancellation),
            "docx" => await PaperAsync(cancellation),
            _ => Page(),
        };
    }

    private IQueryable<Line> Lines()
    {
        var (counters, units) = (desk.Counters().Select(unit => unit.Id), db.Set<UnitRow>());
        return desk.Cases().AsNoTracking().Where(one => counters.Contains(one.ReceiverUnitId) && one.ReceivedOn >= From && one.ReceivedOn <= To)
            .OrderBy(one => one.ReceiverUnitId).ThenBy(one => one.Year).ThenBy(one => one.Number)
            .Select(one => new Line(one.Number, one.Year, one.ReceivedOn, one.Code, one.Kind, one.SenderName, one.Title, units.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(), one.DueOn, one.State, one.EndedOn));
    }

    private async Task<IActionResult> SheetAsync(CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file))
        {
            sheet.BeginSheet(texts["Sổ đơn thư"], [.. Columns.Select(column => new SheetColumn(texts[column.Title], column.Width))]);
            await foreach (var line in Lines().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                sheet.WriteRow(
                    $"{line.Number}/{line.Year}", line.ReceivedOn, line.Code, texts[CaseWords.Of(line.Kind)].Value, Words.Masked(line.SenderName), line.Title, line.Unit, line.DueOn,
                    texts[CaseWords.Of(line.State)].Value, line.EndedOn);
            }
        }

        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "so-don-thu.xlsx");
    }

    private async Task<IActionResult> PaperAsync(CancellationToken cancellation)
    {
        var lines = await Lines().Take(MostLines).ToListAsync(cancellation);
        var counter = await desk.Counters().OrderBy(unit => unit.Position).Select(unit => unit.Id).FirstAsync(cancellation);
        var table = new PaperTable(
            [new PaperColumn("Số", 0.8), new PaperColumn("Ngày nhận", 1), new PaperColumn("Loại", 1.3), new PaperColumn("Người gửi", 1.3), new PaperColumn("Tóm tắt", 3), new PaperColumn("Đơn vị", 1.5), new PaperColumn("Tình trạng", 1.5)],
            [.. lines.Select(line => new PaperRow([$"{line.Number}/{line.Year}", Vn.Day(line.ReceivedOn), CaseWords.Of(line.Kind), Words.Masked(line.SenderName), line.Title, line.Unit, CaseWords.Of(line.State)]))]);
        var docx = await papers.WriteAsync(
            counter, new CoSo.Cases.Letters.CasePaper("SỔ ĐƠN THƯ", $"Từ ngày {Vn.Day(From)} đến ngày {Vn.Day(To)}", null, clock.Today) { Body = [table], IsDraft = false }, cancellation);
        return File(docx, CasePapers.MediaType, "so-don-thu.docx");
    }

    private static string Key(string text) => text;

    private sealed record Line(
        int Number, int Year, DateOnly ReceivedOn, string Code, Law.ProcedureKind Kind, string? SenderName, string Title, string Unit, DateOnly? DueOn, CaseState State, DateOnly? EndedOn);
}
