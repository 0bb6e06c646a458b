using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Duties.Pages.Duties.OnePage;

/// <summary>The state of a plan on one sheet of A4, to print or as DOCX.</summary>
[Requires(Capability.SeeBoard)]
internal sealed class IndexModel(PlanOnePage state) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ke-hoach"), Display(Name = "Kế hoạch")]
    public string? Plan { get; set; }

    public PlanOnePage.Sheet? Sheet { get; private set; }

    public List<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Sheet = await state.OfAsync(Plan, cancellation);
        if (Sheet is not { } sheet)
        {
            return;
        }

        Plan = sheet.Plan.Id.ToString();
        Plans = sheet.Plans.ConvertAll(plan => new SelectListItem(plan.Label, plan.Id.ToString()));
        Figures =
        [
            new(sheet.Whole.Late, "Quá hạn", null, Tone.Danger), new(sheet.Whole.Total - sheet.Whole.Done, "Đang thực hiện"),
            new(sheet.Whole.Done, "Đã báo cáo, hoàn thành"), new(sheet.Whole.Total, "Tổng số việc"),
        ];
    }

    public async Task<IActionResult> OnGetDocxAsync([FromServices] PlanOnePagePaper paper, CancellationToken cancellation) =>
        await state.OfAsync(Plan, cancellation) is { } sheet
            ? File(await paper.WriteAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"tinh-hinh-ke-hoach-{sheet.Today:yyyyMMdd}.docx")
            : NotFound();
}
