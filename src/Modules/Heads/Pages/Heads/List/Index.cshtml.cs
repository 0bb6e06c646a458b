using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Heads.Pages.Heads.List;

/// <summary>The heads of all units in reach in one period, in the order of the units: there is no order by figures.</summary>
[Requires(Capability.SeeHeads)]
internal sealed class IndexModel(AppDbContext db, HeadDesk desk, HeadPeriods periods, HeadRows rows, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["don-vi"]);

    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ")]
    public string? Wanted { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm theo tên đơn vị"), StringLength(100)]
    public string? Search { get; set; }

    [BindProperty, Display(Name = "Lý do hủy đợt"), StringLength(HeadRound.ReasonMaxLength)]
    public string? Reason { get; set; }

    public HeadPeriod Period { get; private set; } = null!;

    public List<SelectListItem> Periods { get; private set; } = [];

    public IReadOnlyList<HeadFigureName> Columns { get; private set; } = [];

    public List<HeadRow> Heads { get; private set; } = [];

    /// <summary>Of units: a unit whose head changed has a row for each.</summary>
    public TablePage<Guid> Units { get; private set; } = null!;

    public bool MayOpen => officer.Can(Capability.OpenHeadRounds);

    public DateOnly Until => Period.To < clock.Today ? Period.To : clock.Today;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnGetXlsxAsync([FromServices] HeadPaper paper, CancellationToken cancellation)
    {
        await ChooseAsync(cancellation);
        var bytes = await paper.SheetAsync(desk.Units(Period), Period, cancellation);
        db.Record(new HeadFiguresTaken(Period.Round?.Id ?? officer.UnitId, officer.UnitId, "xlsx"), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "private, no-store";
        return File(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"nguoi-dung-dau-{Until:yyyyMMdd}.xlsx");
    }

    public async Task<IActionResult> OnPostCancelAsync([FromServices] CancelRound cancel, CancellationToken cancellation)
    {
        if (!MayOpen)
        {
            return Forbid();
        }

        var refusal = Guid.TryParse(Wanted, out var id) ? (await cancel.RunAsync(id, Reason, cancellation)).Refusal : ReviewBook.NoRound;
        if (refusal is not null)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã hủy đợt. Nội dung đã gửi vẫn được lưu.";
        return Redirect("/nguoi-dung-dau");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await ChooseAsync(cancellation);
        Columns = [.. rows.Names.Where(name => name.InTable is not null)];
        var units = desk.Units(Period);
        if (VietnameseText.Fold(Search ?? "") is { Length: > 0 } words)
        {
            units = units.Where(unit => unit.Folded.Contains(words));
        }

        var request = PageRequest.From(Request, Shape);
        var ordered = request.Descending ? units.OrderByDescending(unit => unit.Position).ThenByDescending(unit => unit.Id) : units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id);
        var page = await ordered.PageOf(request).ToListAsync(cancellation);
        Units = new TablePage<Guid>(request, page.ConvertAll(unit => unit.Id), await units.CountAsync(cancellation));
        Heads = await rows.OfAsync(page, Period, cancellation);
    }

    private async Task ChooseAsync(CancellationToken cancellation)
    {
        var all = await periods.AllAsync(cancellation);
        Period = HeadPeriods.Chosen(all, Wanted);
        Wanted = Period.Key;
        Periods = all.ConvertAll(period => new SelectListItem(period.Round is null ? texts["Cả năm {0}", period.Key] : period.Name, period.Key));
    }
}
