using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Folders.HandOvers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Pages.Folders.HandOvers.List;

/// <summary>Hand-overs of the units in reach, and one's own. Any officer may come: the two whose hand-over it is find it here.</summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, HandOverDesk desk, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["-ngay", "don-vi"]);

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm theo tên")]
    public string? Search { get; set; }

    public bool MayMake => officer.Can(Capability.HandOverWork);

    public TablePage<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var rows = desk.Seen().Join(db.Set<UnitRow>(), one => one.UnitId, unit => unit.Id, (one, unit) => new { one, unit });
        if (VietnameseText.Clean(Search) is { Length: > 0 } name)
        {
            rows = rows.Where(pair => pair.one.FromName.Contains(name) || pair.one.ToName.Contains(name) || pair.unit.ShortName.Contains(name));
        }

        var ordered = (request.Sort, request.Descending) switch
        {
            ("don-vi", false) => rows.OrderBy(pair => pair.unit.Position).ThenBy(pair => pair.one.Id),
            ("don-vi", true) => rows.OrderByDescending(pair => pair.unit.Position).ThenByDescending(pair => pair.one.Id),
            (_, false) => rows.OrderBy(pair => pair.one.On).ThenBy(pair => pair.one.Id),
            _ => rows.OrderByDescending(pair => pair.one.On).ThenByDescending(pair => pair.one.Id),
        };
        var page = await ordered.PageAndOneMore(request)
            .Select(pair => new Row(pair.one.Id, pair.one.On, pair.one.FromName, pair.one.ToName, pair.unit.ShortName, pair.one.Lines, pair.one.PaperFileId != null)).ToListAsync(cancellation);
        Rows = new TablePage<Row>(request, page);
    }

    internal sealed record Row(Guid Id, DateOnly On, string FromName, string ToName, string UnitName, int Lines, bool IsSigned);
}
