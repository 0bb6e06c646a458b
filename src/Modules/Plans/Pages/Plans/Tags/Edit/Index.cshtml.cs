using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Tags.Edit;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, SaveTag saveTag, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TagForm Form { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => [.. TagWords.Kinds.Select(one => new SelectListItem(texts[one.Words], one.Kind.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Set<WorkTag>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } tag)
        {
            return NotFound();
        }

        Form = new TagForm { Version = tag.Version, Name = tag.Name, Kind = tag.Kind, FromYear = tag.FromYear, ToYear = tag.ToYear, Basis = tag.Basis };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] TagForm form, CancellationToken cancellation)
    {
        Form = form;
        if (await db.Set<WorkTag>().Where(one => one.Id == Id).Select(one => (int?)one.Version).SingleOrDefaultAsync(cancellation) is not { } version)
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await saveTag.RunAsync(Id, form, cancellation) : null;
        if (outcome?.Value is null)
        {
            // What was typed stays; saving once more is meant.
            form.Version = version;
            ModelState.Remove("Form.Version");
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã lưu thẻ.";
        return Redirect($"/the/{Id}");
    }
}
