using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Tags;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Tags.Show;

/// <summary>All that carries a tag and that the officer may see: counted by kind, paged.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, IEnumerable<ITagged> kinds, IStringLocalizer texts) : PageModel
{
    private const int MostRows = 50_000;
    private static readonly PageShape Shape = new(["-at", "title"]);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    public WorkTag Shown { get; private set; } = null!;

    public IReadOnlyList<(string Kind, string Name, int Count)> Kinds { get; private set; } = [];

    public TablePage<Carrier> Carriers { get; private set; } = null!;

    public bool MayManage => officer.Can(Capability.ManagePlans);

    public bool MaySeeDuties => officer.Can(Capability.SeeDuties);

    public string NameOf(string kind) => kinds.FirstOrDefault(one => one.Kind == kind)?.Name ?? kind;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } tag)
        {
            return NotFound();
        }

        Shown = tag;
        var seen = Seen();
        var counts = await seen.GroupBy(mark => mark.SubjectKind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        Kinds = [.. kinds.Select(kind => (kind.Kind, kind.Name, counts.Find(count => count.Key == kind.Kind)?.Count ?? 0)).Where(kind => kind.Item3 > 0)];
        var request = PageRequest.From(Request, Shape);
        var chosen = Kind is { Length: > 0 } ? seen.Where(mark => mark.SubjectKind == Kind) : seen;
        var rows = await Named(Ordered(chosen, request).PageOf(request)).ToListAsync(cancellation);
        Carriers = new TablePage<Carrier>(request, rows, Kind is { Length: > 0 } ? counts.Find(count => count.Key == Kind)?.Count ?? 0 : counts.Sum(count => count.Count));
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } tag)
        {
            return NotFound();
        }

        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet(tag.Name, [new(texts["Loại"], 20), new(texts["Nội dung"], 80), new(texts["Đơn vị"], 28), new(texts["Gắn thẻ lúc"], 18)]);
            await foreach (var row in Named(Seen().OrderBy(mark => mark.SubjectKind).ThenBy(mark => mark.SubjectId).Take(MostRows)).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                writer.WriteRow(texts[NameOf(row.Kind)].Value, row.Title, row.Unit, row.At + Clock.VietnamOffset);
            }
        }

        return File(stream.ToArray(), TargetSheet.MediaType, "the.xlsx");
    }

    private Task<WorkTag?> FindAsync(CancellationToken cancellation) => db.Set<WorkTag>().AsNoTracking().SingleOrDefaultAsync(tag => tag.Id == Id, cancellation);

    /// <summary>Things of units in reach, and what a unit above has issued; duties only to whom sees duties.</summary>
    private IQueryable<TagMark> Seen()
    {
        var units = db.Set<UnitRow>();
        var reached = officer.Reach(Capability.SeePlans).Of(units).Select(unit => unit.Id);
        var above = units.Where(unit => officer.UnitPath.StartsWith(unit.Path)).Select(unit => unit.Id);
        var duties = officer.Reach(Capability.SeeDuties).Of(units).Select(unit => unit.Id);
        return db.Set<TagMark>().Where(mark => mark.TagId == Id && (mark.SubjectKind == "duty"
            ? duties.Contains(mark.UnitId) || (mark.AlsoUnitId != null && duties.Contains(mark.AlsoUnitId.Value))
            : reached.Contains(mark.UnitId) || above.Contains(mark.UnitId) || (mark.AlsoUnitId != null && reached.Contains(mark.AlsoUnitId.Value))));
    }

    private static IQueryable<TagMark> Ordered(IQueryable<TagMark> marks, PageRequest request) => (request.Sort, request.Descending) switch
    {
        ("title", false) => marks.OrderBy(mark => mark.Title).ThenBy(mark => mark.SubjectId),
        ("title", true) => marks.OrderByDescending(mark => mark.Title).ThenBy(mark => mark.SubjectId),
        (_, false) => marks.OrderBy(mark => mark.At).ThenBy(mark => mark.SubjectId),
        _ => marks.OrderByDescending(mark => mark.At).ThenBy(mark => mark.SubjectId),
    };

    private IQueryable<Carrier> Named(IQueryable<TagMark> marks) => marks.Select(mark => new Carrier(
        mark.SubjectKind, mark.Title, mark.Url, db.Set<UnitRow>().Where(unit => unit.Id == mark.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "", mark.At));

    public sealed record Carrier(string Kind, string Title, string Url, string Unit, DateTime At);
}
