using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Pages.Residents.One;

/// <summary>One verification, without a name: its codes, reissued or withdrawn.</summary>
[Requires(Capability.VerifyResidents)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ResidentPapers papers, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "tai", SupportsGet = true)]
    public string? Download { get; set; }

    public Resident Resident { get; private set; } = null!;

    public string Area { get; private set; } = "";

    public string? Code { get; private set; }

    public List<ResidentCode> Codes { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool IsValid => Resident.IsValidOn(Today);

    public bool HasCode => Codes.Exists(code => code.WorksOn(Today));

    public string Address => $"{Request.Scheme}://{Request.Host}{ResidentAddress.Enter}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        return Download == "docx" && Code is not null && Codes.Find(code => code.WorksOn(Today)) is { } live
            ? File(await papers.SlipAsync(Resident.AreaId, Code, live.ExpiresOn, Address, cancellation), ResidentPapers.MediaType, "phieu-cap-ma.docx")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? step, [FromServices] IssueCode issue, [FromServices] WithdrawResident withdraw, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        switch (step)
        {
            case "reissue":
                var issued = await issue.RunAsync(Resident, cancellation);
                if (issued.Refusal is { } refusal)
                {
                    return this.PageWithErrors(refusal);
                }

                CodeOnce.Hand(TempData, Id, issued.Value);
                TempData["Saved"] = "Đã cấp mã mới; mã cũ hết tác dụng.";
                break;
            case "withdraw-code":
                await withdraw.CodesAsync(Resident, cancellation);
                CodeOnce.Drop(TempData, Id);
                TempData["Saved"] = "Đã thu hồi mã.";
                break;
            case "withdraw":
                await withdraw.RunAsync(Resident, cancellation);
                CodeOnce.Drop(TempData, Id);
                TempData["Saved"] = "Đã thu hồi xác minh.";
                break;
            default:
                return BadRequest();
        }

        return Redirect($"/cu-tru/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var reach = officer.Reach(Capability.VerifyResidents).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        if (await db.Set<Resident>().SingleOrDefaultAsync(one => one.Id == Id && reach.Contains(one.AreaId), cancellation) is not { } found)
        {
            return false;
        }

        Resident = found;
        Area = await db.Set<UnitRow>().Where(unit => unit.Id == found.AreaId).Select(unit => unit.Name).SingleAsync(cancellation);
        Codes = await db.Set<ResidentCode>().AsNoTracking().Where(code => code.ResidentId == Id).OrderByDescending(code => code.Id).ToListAsync(cancellation);
        Code = CodeOnce.Peek(TempData, Id);
        return true;
    }
}
