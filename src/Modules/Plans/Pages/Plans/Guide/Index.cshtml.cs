using System.Text;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Guide;

/// <summary>How to prepare a plan that reads without a correction; the text is the repository's own guide.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }

    public IActionResult OnGetSample() => File(Encoding.UTF8.GetBytes(CoSo.Plans.Guide.Current.Sample), "text/plain; charset=utf-8", "khung-ke-hoach.txt");
}
