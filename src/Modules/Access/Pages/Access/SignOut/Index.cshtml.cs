using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Access.Pages.Access.SignOut;

/// <summary>
/// The button in the bar of every page carries no token, because making one costs on each of them: there the browser's own word that
/// the form stood on a page of ours will do. Without it, and without a token, nobody is signed out: the page asks again, with a token.
/// </summary>
[SignedIn, IgnoreAntiforgeryToken]
internal sealed class IndexModel(Sessions sessions, Officer officer, IAntiforgery antiforgery) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Request.Headers["Sec-Fetch-Site"] != "same-origin" && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return Page();
        }

        await sessions.EndAsync(officer.SessionId, officer.Id, cancellation);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/");
    }
}
