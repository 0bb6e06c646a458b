using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.FeedbackSent;

/// <summary>Code and secret, once, for the browser that sent it.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    public string? Secret { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}/tra-cuu?ma={Code}";

    public string Square => SquareCode.DataAddress(Address);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Code = Secrets.CodeOf(Code);
        var id = await db.Set<Case>().Where(one => one.Code == Code).Select(one => one.Id).SingleOrDefaultAsync(cancellation);
        Secret = ReceiptSecret.Peek(TempData, id);
        Response.Headers.CacheControl = "no-store";
    }
}
