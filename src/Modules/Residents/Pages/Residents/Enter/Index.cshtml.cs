using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Pages.Residents.Enter;

/// <summary>A visitor becomes a verified resident on this browser for a short while. The code travels in the body of a form only.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, FindResident find, ResidentSessions sessions, ProviderAccess provider, ResidentsFile file) : PageModel
{
    [BindProperty, Display(Name = "Mã trên giấy", Description = "16 ký tự; không phân biệt chữ hoa, chữ thường"), Required(ErrorMessage = "Nhập mã trên giấy"), StringLength(40)]
    public string? Code { get; set; }

    /// <summary>The page to go back to; of this site only.</summary>
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? Back { get; set; }

    public ResidentVisit? Visit { get; private set; }

    public string Area { get; private set; } = "";

    public string UntilText => Visit!.Until.ToOffset(Clock.VietnamOffset).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Why the provider's answer verified nobody.</summary>
    [BindProperty(Name = "loi", SupportsGet = true)]
    public string? Fault { get; set; }

    /// <summary>As people call it; null where the installation has none.</summary>
    public string? Provider => provider.IsOn ? file.Provider.Name : null;

    public string ProviderAddress => QueryHelpers.AddQueryString(ResidentAddress.Enter, new Dictionary<string, string?> { ["handler"] = "Provider", ["ve"] = Back });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
        return Provider is { } name && ProviderRefusals.Of(Fault, name) is { } refusal ? this.PageWithErrors(refusal) : Page();
    }

    /// <summary>To the provider. A plain link: browsers follow no form to another site from here.</summary>
    public async Task<IActionResult> OnGetProviderAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
        if (Provider is not { } name)
        {
            return Redirect(ResidentAddress.Enter);
        }

        try
        {
            await HttpContext.ChallengeAsync(ResidentProvider.Scheme, new AuthenticationProperties { RedirectUri = Back ?? ResidentAddress.Enter });
            return new EmptyResult();
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return this.PageWithErrors(ProviderRefusals.Away with { Arguments = [name] });
        }
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
            Area = await db.Set<UnitRow>().Where(unit => unit.Id == Visit.Resident.AreaId).Select(unit => unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName).SingleAsync(cancellation);
        }
    }
}
