using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Tags.List;

/// <summary>All tags; they are no secret, what carries them is filtered on each tag's page.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["-year", "name"]);

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm thẻ")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai"), Display(Name = "Loại")]
    public TagKind? Kind { get; set; }

    public TablePage<WorkTag> Tags { get; private set; } = null!;

    public bool MayManage => officer.Can(Capability.ManagePlans);

    public bool IsFiltered => Search is { Length: > 0 } || Kind is not null;

    public IReadOnlyList<SelectListItem> Kinds => [.. TagWords.Kinds.Select(one => new SelectListItem(texts[one.Words], one.Kind.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var words = VietnameseText.Fold(Search);
        var query = db.Set<WorkTag>().AsNoTracking().Where(tag => (Kind == null || tag.Kind == Kind) && (words == "" || tag.Folded.Contains(words)));
        var ordered = (request.Sort, request.Descending) switch
        {
            ("name", false) => query.OrderBy(tag => tag.Folded).ThenBy(tag => tag.Id),
            ("name", true) => query.OrderByDescending(tag => tag.Folded).ThenBy(tag => tag.Id),
            (_, false) => query.OrderBy(tag => tag.FromYear).ThenBy(tag => tag.Id),
            _ => query.OrderByDescending(tag => tag.FromYear).ThenBy(tag => tag.Id),
        };
        Tags = new TablePage<WorkTag>(request, await ordered.PageOf(request).ToListAsync(cancellation), await query.CountAsync(cancellation));
    }
}
