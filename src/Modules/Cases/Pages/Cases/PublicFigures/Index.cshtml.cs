using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.PublicFigures;

/// <summary>How many came in and were ended, by kind and month; small cells hidden, and no totals from which they could be worked out.</summary>
[Public]
internal sealed class IndexModel(CaseFigures figures, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "nam", SupportsGet = true), Range(2000, 2100)]
    public int? Year { get; set; }

    public List<MonthFigures> Rows { get; private set; } = [];

    public int LeastShown => Areas.SmallCells.Least;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = ModelState.IsValid && Year is { } year ? year : clock.Today.Year;
        Rows = await figures.MonthsAsync(Year.Value, cancellation);
    }

    public string Shown(int count) => count == 0 ? "0" : count < LeastShown ? texts["dưới {0}", LeastShown].Value : Vn.Number(count);
}
