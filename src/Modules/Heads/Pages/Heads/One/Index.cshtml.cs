using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Heads.Pages.Heads.One;

/// <summary>One unit: who was head in the period, what stood under the responsibility of each, what was said of it, with its history.</summary>
[Requires(Capability.SeeHeads)]
internal sealed class IndexModel(AppDbContext db, HeadDesk desk, HeadPeriods periods, HeadRows rows, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ")]
    public string? Wanted { get; set; }

    public UnitRow Unit { get; private set; } = null!;

    public HeadPeriod Period { get; private set; } = null!;

    public List<SelectListItem> Periods { get; private set; } = [];

    public IReadOnlyList<HeadFigureName> Names => rows.Names;

    public List<HeadRow> Heads { get; private set; } = [];

    public ILookup<Guid, HeadStep> Steps { get; private set; } = null!;

    public bool MayWrite => desk.MayWrite(Unit) && Period.Round is not null;

    public bool MayGrade => desk.MayGrade(Unit) && Period.Round is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var ids = Heads.Select(row => row.Review?.Id).OfType<Guid>().ToList();
        Steps = (await db.Set<HeadStep>().AsNoTracking().Where(step => ids.Contains(step.ReviewId)).OrderByDescending(step => step.Id).ToListAsync(cancellation)).ToLookup(step => step.ReviewId);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync([FromServices] HeadPaper paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var bytes = await paper.DocxAsync(Unit, Heads, Period, cancellation);
        db.Record(new HeadFiguresTaken(Unit.Id, Unit.Id, "docx"), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "private, no-store";
        return File(bytes, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"nguoi-dung-dau-{Unit.Code}.docx");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var all = await periods.AllAsync(cancellation);
        Period = HeadPeriods.Chosen(all, Wanted);
        Wanted = Period.Key;
        Periods = all.ConvertAll(period => new SelectListItem(period.Round is null ? texts["Cả năm {0}", period.Key] : period.Name, period.Key));
        if (await desk.UnitAsync(Id, Period, cancellation) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        Heads = await rows.OfAsync([unit], Period, cancellation);
        return true;
    }
}
