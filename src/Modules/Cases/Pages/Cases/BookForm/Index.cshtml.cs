using CoSo.Cases.Letters;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.BookForm;

/// <summary>The visit book of one month as DOCX by the form of reception, with names; its making is on record.</summary>
[Requires(Capability.KeepReception)]
internal sealed class IndexModel(ReceptionDesk desk, ReceptionPapers papers, Clock clock) : PageModel
{
    [BindProperty(Name = "thang", SupportsGet = true)]
    public string? Wanted { get; set; }

    [BindProperty(Name = "noi", SupportsGet = true)]
    public Guid? Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var points = await desk.PointsAsync(Capability.KeepReception, cancellation);
        if ((Unit is null ? points.FirstOrDefault() : points.Find(point => point.UnitId == Unit)) is not { } chosen)
        {
            return NotFound();
        }

        var month = Vn.TryReadDay("1/" + Wanted, out var read) ? read : new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        return File(await papers.BookAsync(chosen, month, cancellation), CasePapers.MediaType, $"so-tiep-cong-dan-{month:yyyy-MM}.docx");
    }
}
