using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Tags;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Tags.Mark;

/// <summary>The tags of one thing, of whatever module.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, PutTags putTags, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostTags = 200;

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Thẻ")]
    public List<Guid> Chosen { get; set; } = [];

    public TagSubject Subject { get; private set; } = null!;

    public string KindName { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Tags { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Chosen = await db.Set<TagMark>().Where(mark => mark.SubjectId == Id).Select(mark => mark.TagId).ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await putTags.RunAsync(Kind, Id, Chosen, cancellation);
        if (outcome is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã lưu thẻ.";
        return Redirect(outcome.Value!.Url);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (putTags.KindOf(Kind) is not { } tagged || await tagged.FindAsync(Id, cancellation) is not { } subject)
        {
            return false;
        }

        (Subject, KindName) = (subject, tagged.Name);

        // Those that hold this year, and those that are on already.
        var year = clock.Today.Year;
        var tags = await db.Set<WorkTag>().Where(tag => (tag.FromYear <= year + 1 && (tag.ToYear == null || tag.ToYear >= year - 1)) || db.Set<TagMark>().Any(mark => mark.TagId == tag.Id && mark.SubjectId == Id))
            .OrderBy(tag => tag.Kind).ThenByDescending(tag => tag.FromYear).ThenBy(tag => tag.Name).Take(MostTags).ToListAsync(cancellation);
        Tags = [.. tags.Select(tag => new SelectListItem($"{texts[TagWords.Of(tag.Kind)].Value}: {tag.Name} ({TagWords.Years(tag.FromYear, tag.ToYear)})", tag.Id.ToString()))];
        return true;
    }
}
