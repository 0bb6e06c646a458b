using CoSo.Cases.Answers;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.PublicAnswer;

/// <summary>The public version of one answer; the case behind it is never joined.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db) : PageModel
{
    public PublishedAnswer Answer { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<PublishedAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.Id == id && answer.TakenBackAt == null, cancellation) is not { } answer)
        {
            return NotFound();
        }

        Answer = answer;
        Unit = await db.Set<UnitRow>().Where(unit => unit.Id == answer.UnitId).Select(unit => unit.ShortName).SingleAsync(cancellation);
        return Page();
    }
}
