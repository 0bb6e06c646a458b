using CoSo.Contracts.Access;
using CoSo.Plans.Pages.Plans.Tags.Edit;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Tags.Add;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(SaveTag saveTag, Clock clock, IStringLocalizer texts) : PageModel
{
    public TagForm Form { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => [.. TagWords.Kinds.Select(one => new SelectListItem(texts[one.Words], one.Kind.ToString()))];

    public void OnGet() => Form = new TagForm { FromYear = clock.Today.Year, ToYear = clock.Today.Year };

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] TagForm form, CancellationToken cancellation)
    {
        Form = form;
        var outcome = ModelState.IsValid ? await saveTag.RunAsync(null, form, cancellation) : null;
        if (outcome?.Value is not { } tag)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã lưu thẻ.";
        return Redirect($"/the/{tag.Id}");
    }
}
