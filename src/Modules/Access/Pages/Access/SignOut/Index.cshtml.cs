using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Access.Pages.Access.SignOut;

// No token: it would be made on every page that shows the button. The sign-in cookie is SameSite=Lax, so another site's POST comes
// without it and signs nobody out.
[SignedIn, IgnoreAntiforgeryToken]
internal sealed class IndexModel(Sessions sessions, Officer officer) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndAsync(officer.SessionId, officer.Id, cancellation);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/");
    }
}
