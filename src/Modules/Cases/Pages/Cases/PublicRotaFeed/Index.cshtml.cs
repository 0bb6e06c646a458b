using System.Security.Cryptography;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Documents.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CoSo.Cases.Pages.Cases.PublicRotaFeed;

/// <summary>The public rota for calendar programs.</summary>
[Public]
internal sealed class IndexModel(PublicSessions sessions) : PageModel
{
    [BindProperty(Name = "noi", SupportsGet = true)]
    public Guid? Unit { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var body = await sessions.WriteAsync(Unit, $"{Request.Scheme}://{Request.Host}", cancellation);
        Response.Headers.CacheControl = "no-cache";
        return new FileContentResult(body, CalendarText.MediaType) { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\"") };
    }
}
