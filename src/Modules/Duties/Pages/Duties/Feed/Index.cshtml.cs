using System.Security.Cryptography;
using CoSo.Contracts.Access;
using CoSo.Documents.Calendars;
using CoSo.Duties.Feed;
using CoSo.Duties.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CoSo.Duties.Pages.Duties.Feed;

/// <summary>A calendar program reads due days here. The address itself is the key: who has it needs no sign-in, and it can be revoked.</summary>
[Public]
internal sealed class IndexModel(DueDays days, DueCalendar calendar, MailOptions options) : PageModel
{
    private const int LongestSecret = 100;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellation)
    {
        if (secret.Length > LongestSecret || await days.OfAsync(secret, cancellation) is not { } shown)
        {
            return NotFound();
        }

        var body = calendar.Write(shown, options.PublicUrl);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.XContentTypeOptions = "nosniff";

        // The framework answers 304 by itself where the program has this very text.
        return new FileContentResult(body, CalendarText.MediaType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))}\""),
        };
    }
}
