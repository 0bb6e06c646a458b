using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.AlsoMet;

/// <summary>One issue of a place for everybody; a verified resident of the place says that they meet it too, or takes it back.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, OpenIssueList list, IssueVoices voices, IResidents residents) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlaceIssue Issue { get; private set; } = null!;

    public UnitRow Place { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public VoiceCount Count { get; private set; } = new(0, 0);

    public VerifiedResident? Resident { get; private set; }

    public bool IsOfPlace => Resident is not null && IssueVoices.IsOf(Resident, Place.Path);

    public bool HasSaid { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(bool takesBack, [FromServices] SayAlsoMet say, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if ((await say.VisitorAsync(Issue, takesBack, cancellation)).Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = takesBack ? "Đã rút lại." : "Đã ghi: bạn cũng gặp.";
        return Redirect($"/phan-anh/van-de/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (await list.FindAsync(Id, cancellation) is not { } found)
        {
            return false;
        }

        Issue = found;
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.Id == found.UnitId || unit.Id == found.PlaceUnitId).ToListAsync(cancellation);
        (Unit, Place) = (units.Find(unit => unit.Id == found.UnitId)!.ShortName, units.Find(unit => unit.Id == found.PlaceUnitId)!);
        Count = await voices.CountAsync(found, cancellation);
        Resident = found.ToldOn is null ? await residents.VisitorAsync(IssueVoices.MatterOf(found), cancellation) : null;
        HasSaid = Resident is not null && await voices.HasAsync(found, Resident, cancellation);
        return true;
    }
}
