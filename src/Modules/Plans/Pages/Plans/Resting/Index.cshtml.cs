using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Resting;

/// <summary>One document and all items of plans in force that rest on it.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(BasisRegister register) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Number { get; set; }

    public BasisLine Document { get; private set; } = null!;

    public TablePage<RestingItem> Items { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Number))
        {
            return Redirect("/ke-hoach/can-cu");
        }

        if (Number.Length > 200 || await register.FindAsync(Number, cancellation) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        Items = await register.ItemsAsync(document.Basis.Key, PageRequest.From(Request, BasisRegister.ItemShape), cancellation);
        return Page();
    }
}
