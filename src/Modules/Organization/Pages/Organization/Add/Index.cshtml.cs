using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Organization.Pages.Organization.Add;

[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(AppDbContext db, Officer officer, AddUnit addUnit, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Tên đầy đủ"), Required(ErrorMessage = "Nhập tên đầy đủ"), StringLength(Unit.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Tên ngắn"), Required(ErrorMessage = "Nhập tên ngắn"), StringLength(Unit.ShortNameMaxLength)]
    public string? ShortName { get; set; }

    [BindProperty, Display(Name = "Mã"), Required(ErrorMessage = "Nhập mã đơn vị"), StringLength(Unit.CodeMaxLength)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Loại"), Required(ErrorMessage = "Chọn loại đơn vị"), StringLength(40)]
    public string? Kind { get; set; }

    [BindProperty(Name = "cap-tren", SupportsGet = true), Display(Name = "Cấp trên theo tuyến chỉ đạo")]
    public Guid? Parent { get; set; }

    [BindProperty, Display(Name = "Chỉ đề nghị phối hợp, không giao việc")]
    public bool IsRequested { get; set; }

    [BindProperty, Display(Name = "Hoạt động từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu hoạt động")]
    public DateOnly? From { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await addUnit.RunAsync(new NewUnit(Code!, Name!, ShortName!, Kind!, Parent, IsRequested, From!.Value), cancellation);
        if (outcome.Value is not { } unit)
        {
            return this.PageWithErrors(outcome.Refusal);
        }

        TempData["Saved"] = "Đã thêm đơn vị.";
        return Redirect($"/don-vi/{unit.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Units = await UnitChoices.OfAsync(officer.Reach(Capability.ManageOrganization).Of(db.Set<UnitRow>()), clock.Today, cancellation);
}
