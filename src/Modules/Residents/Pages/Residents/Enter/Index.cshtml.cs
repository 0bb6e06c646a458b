using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Pages.Residents.Enter;

/// <summary>A visitor becomes a verified resident on this browser for a short while. The code travels in the body of a form only.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, FindResident find, ResidentSessions sessions) : PageModel
{
    [BindProperty, Display(Name = "Mã trên giấy", Description = "16 ký tự; không phân biệt chữ hoa, chữ thường"), Required(ErrorMessage = "Nhập mã trên giấy"), StringLength(40)]
    public string? Code { get; set; }

    /// <summary>The page to go back to; of this site only.</summary>
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? Back { get; set; }

    public ResidentVisit? Visit { get; private set; }

    public string Area { get; private set; } = "";

    public string UntilText => Visit!.Until.ToOffset(Clock.VietnamOffset).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var found = await find.ByCodeAsync(Code, cancellation);
        if (found.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        if (!await sessions.BeginAsync(found.Value.Resident, found.Value.CodeId, cancellation))
        {
            return this.PageWithErrors(ResidentKey.Missing);
        }

        return Redirect(Back ?? ResidentAddress.Enter);
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await sessions.EndAsync();
        TempData["Saved"] = "Đã kết thúc.";
        return Redirect(ResidentAddress.Enter);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Back = Url.IsLocalUrl(Back) ? Back : null;
        Visit = await sessions.CurrentAsync(cancellation);
        if (Visit is not null)
        {
            Area = await db.Set<UnitRow>().Where(unit => unit.Id == Visit.Resident.AreaId).Select(unit => unit.Name).SingleAsync(cancellation);
        }
    }
}
