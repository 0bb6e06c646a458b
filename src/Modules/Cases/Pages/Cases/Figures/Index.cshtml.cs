using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Figures;

/// <summary>Days kept, by unit in reach, with refusals and reversals beside.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseFigures figures, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "tu", SupportsGet = true), Display(Name = "Nhận từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    public List<UnitFigures> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From ??= new DateOnly(clock.Today.Year, 1, 1);
        To ??= clock.Today;
        if (From > To)
        {
            ModelState.AddModelError("den", texts["Ngày kết thúc phải sau ngày bắt đầu"]);
            return this.PageWithErrors();
        }

        Rows = await figures.RankingAsync(From.Value, To.Value, cancellation);
        return Page();
    }
}
