using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Assist;

/// <summary>Ghi hộ: an officer or the neighbourhood's head records for who shows slip or paper that they meet the issue too, or takes it back for them.</summary>
[Requires(Capability.AssistResidents)]
internal sealed class IndexModel(AppDbContext db, OpenIssueList list) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Mã trên phiếu", Description = "16 ký tự. Công chức xác minh cư trú có thể nhập số định danh trên giấy tờ người đó đưa; số không được lưu"), Required(ErrorMessage = "Nhập mã trên phiếu"), StringLength(40)]
    public string? Typed { get; set; }

    public PlaceIssue Issue { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(bool takesBack, [FromServices] SayAlsoMet say, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await say.InPersonAsync(Issue, Typed!, takesBack, cancellation) : null;
        if (outcome?.Value is null)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = takesBack ? "Người này không còn được tính." : "Người này đã được tính, một lần.";
        return Redirect($"/ghi-ho/{Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (await list.FindAsync(Id, cancellation) is not { } found)
        {
            return false;
        }

        Issue = found;
        Place = await db.Set<UnitRow>().Where(unit => unit.Id == found.PlaceUnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        return true;
    }
}
