using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.Rules;

/// <summary>Thiết lập văn thư: from which day numbers come from where, and whether the Office checks the form.</summary>
[Requires(Capability.NumberPapers)]
internal sealed class IndexModel(AppDbContext db, PaperAccess access, SetPaperRules setRules, NumberBook book, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị ban hành")]
    public Guid? UnitId { get; set; }

    [BindProperty(Name = "tu-ngay"), Display(Name = "Áp dụng từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu áp dụng")]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "so-trong-he-thong"), Display(Name = "Lấy số từ sổ trong hệ thống", Description = "Không chọn: số do Văn thư nhập theo sổ của cơ quan")]
    public bool OwnBook { get; set; }

    [BindProperty(Name = "bat-dau"), Display(Name = "Số bắt đầu", Description = "Chỉ dùng khi trong năm chưa có số nào trước đó"), Required(ErrorMessage = "Nhập số bắt đầu")]
    public int? First { get; set; } = 1;

    [BindProperty(Name = "kiem-tra"), Display(Name = "Văn phòng kiểm tra thể thức trước khi duyệt")]
    public bool HasCheck { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public UnitRow? Unit { get; private set; }

    public List<PaperRules> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Unit is { } unit)
        {
            var now = await book.RulesAsync(unit, clock.Today, cancellation);
            (From, OwnBook, First, HasCheck) = (clock.Today, now.OwnBook, now.FirstNumber, now.HasCheck);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Unit is not { } unit)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await setRules.RunAsync(unit, From!.Value, OwnBook, First!.Value, HasCheck, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu thiết lập văn thư.";
        return Redirect($"/van-ban/thiet-lap?don-vi={unit.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var held = access.Held(Capability.NumberPapers);
        var units = await db.Set<UnitRow>().Where(u => held.Contains(u.Id)).OrderBy(u => u.Position).ToListAsync(cancellation);
        Units = units.ConvertAll(u => new SelectListItem(u.Name, u.Id.ToString()));
        Unit = UnitId is { } id ? units.Find(u => u.Id == id) : units.FirstOrDefault();
        UnitId = Unit?.Id;
        History = Unit is null ? [] : await db.Set<PaperRules>().AsNoTracking().Where(r => r.UnitId == Unit.Id).OrderByDescending(r => r.From).Take(50).ToListAsync(cancellation);
    }
}
