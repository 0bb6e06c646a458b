using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Kinds.Show;

/// <summary>Plans of one kind.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(PlanKinds kinds, KindList list, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["-year", "title"]);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "nam"), Display(Name = "Năm")]
    public int? Year { get; set; }

    public PlanKind Kind { get; private set; } = null!;

    public TablePage<KindRow> Plans { get; private set; } = null!;

    public bool MayRecord => officer.Can(Capability.RecordPlans);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (kinds.Find(Code) is not { } kind)
        {
            return NotFound();
        }

        Kind = kind;
        var request = PageRequest.From(Request, Shape);
        var query = list.Of(kind, Year);
        var ordered = (request.Sort, request.Descending) switch
        {
            ("title", false) => query.OrderBy(plan => plan.Title).ThenBy(plan => plan.Id),
            ("title", true) => query.OrderByDescending(plan => plan.Title).ThenBy(plan => plan.Id),
            (_, false) => query.OrderBy(plan => plan.Year).ThenBy(plan => plan.Id),
            _ => query.OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Id),
        };
        Plans = new TablePage<KindRow>(request, await list.Rows(ordered.PageOf(request)).ToListAsync(cancellation), await query.CountAsync(cancellation));
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation) =>
        kinds.Find(Code) is { } kind ? File(await list.SheetAsync(kind, Year, cancellation), TargetSheet.MediaType, $"{kind.Code}.xlsx") : NotFound();
}
