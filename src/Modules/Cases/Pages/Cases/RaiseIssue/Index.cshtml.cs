using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using RaiseIssueVerb = CoSo.Cases.Issues.RaiseIssue;

namespace CoSo.Cases.Pages.Cases.RaiseIssue;

[Requires(Capability.AssignDuties)]
internal sealed class IndexModel(AppDbContext db, CaseUnits units, RaiseIssueVerb raise, Officer officer, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Nơi"), Required(ErrorMessage = "Chọn nơi")]
    public Guid? Place { get; set; }

    [BindProperty, Display(Name = "Việc nổi cộm", Description = "Nêu việc, không nêu người"), Required(ErrorMessage = "Nhập việc"), StringLength(PlaceIssue.TopicMaxLength)]
    public string? Topic { get; set; }

    [BindProperty, Display(Name = "Diễn biến, Nhân dân yêu cầu gì"), Required(ErrorMessage = "Nhập diễn biến"), StringLength(PlaceIssue.TextMaxLength), DataType(DataType.MultilineText)]
    public string? What { get; set; }

    [BindProperty, Display(Name = "Đơn vị chủ trì"), Required(ErrorMessage = "Chọn đơn vị chủ trì")]
    public Guid? Unit { get; set; }

    [BindProperty, Display(Name = "Hạn giải quyết"), Required(ErrorMessage = "Nhập hạn giải quyết")]
    public DateOnly? DueOn { get; set; }

    public List<SelectListItem> Places { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = ModelState.IsValid
            ? await raise.RunAsync(new NewIssue(Unit!.Value, Place!.Value, VietnameseText.Clean(Topic), VietnameseText.Clean(What), DueOn!.Value), cancellation)
            : null;
        if (outcome?.Value is not { } issue)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã ghi vấn đề và giao đơn vị chủ trì.";
        return Redirect($"/van-de-noi-com/{issue.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        Places = await units.PlacesAsync(cancellation);
        Units = await CaseUnits.ChoicesAsync(officer.Reach(Capability.AssignDuties).Of(db.Set<UnitRow>()).On(today).Where(unit => !unit.IsRequested && unit.Kind != UnitKind.Neighbourhood), cancellation);
    }
}
