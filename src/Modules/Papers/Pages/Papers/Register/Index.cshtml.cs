using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.Register;

/// <summary>Sổ đăng ký văn bản đi: one series an agency and year, with numbers kept free and given up; as XLSX too.</summary>
[Requires(Capability.SeePapers)]
internal sealed class IndexModel(AppDbContext db, PaperRegister register, ReserveNumber reserve, CancelNumber cancel, NumberBook book, Officer officer, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["-so"]);

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị ban hành")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam"), Display(Name = "Năm")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm số, trích yếu")]
    public string? Search { get; set; }

    [BindProperty(Name = "ly-do"), Display(Name = "Lý do"), StringLength(Paper.ReasonMaxLength)]
    public string? Reason { get; set; }

    [BindProperty(Name = "giu")]
    public Guid? NumberId { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public UnitRow? Unit { get; private set; }

    public TablePage<RegisterLine> Lines { get; private set; } = null!;

    public bool IsClerk { get; private set; }

    public bool OwnBook { get; private set; }

    public int ChosenYear { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellation)
    {
        await ChooseAsync(cancellation);
        if (Unit is null)
        {
            return NotFound();
        }

        return File(await register.XlsxAsync(Unit, ChosenYear, Search, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"so-van-ban-di-{Unit.Code}-{ChosenYear}.xlsx");
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken cancellation)
    {
        await ChooseAsync(cancellation);
        if (Unit is null)
        {
            return NotFound();
        }

        return File(await register.DocxAsync(Unit, ChosenYear, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"so-van-ban-di-{Unit.Code}-{ChosenYear}.docx");
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Unit is null || !IsClerk)
        {
            return Forbid();
        }

        var outcome = step == "cancel" ? await cancel.RunAsync(Unit, NumberId ?? Guid.Empty, Reason, cancellation) : await reserve.RunAsync(Unit, Reason, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = step == "cancel" ? "Đã hủy số đang giữ." : "Đã giữ số tiếp theo của sổ.";
        return Redirect($"/van-ban/so-di?don-vi={Unit.Id}&nam={ChosenYear.ToString(CultureInfo.InvariantCulture)}");
    }

    private async Task ChooseAsync(CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.SeePapers).Of(db.Set<UnitRow>());
        var numbered = db.Set<PaperNumber>().Select(n => n.UnitId);
        var held = officer.Reaches.GetValueOrDefault(Capability.SeePapers) ?? [];
        var units = await reached.Where(u => numbered.Contains(u.Id) || held.Contains(u.Path)).OrderBy(u => u.Position).Take(500).ToListAsync(cancellation);
        Units = units.ConvertAll(u => new SelectListItem(u.Name, u.Id.ToString()));
        Unit = UnitId is { } id ? units.Find(u => u.Id == id) : units.FirstOrDefault();
        UnitId = Unit?.Id;
        ChosenYear = Year is >= 2000 and <= 2100 ? Year.Value : clock.Today.Year;
        Year = ChosenYear;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await ChooseAsync(cancellation);
        var request = PageRequest.From(Request, Shape);
        if (Unit is null)
        {
            Lines = new TablePage<RegisterLine>(request, []);
            return;
        }

        IsClerk = officer.Holds(Capability.NumberPapers, Unit.Path);
        OwnBook = (await book.RulesAsync(Unit, clock.Today, cancellation)).OwnBook;
        var numbers = register.Numbers(Unit.Id, ChosenYear, Search);
        var ordered = request.Descending ? numbers.OrderByDescending(n => n.Number) : numbers.OrderBy(n => n.Number);
        Lines = new TablePage<RegisterLine>(request, await register.LinesAsync(ordered.PageAndOneMore(request), request.Descending, cancellation));
    }
}
