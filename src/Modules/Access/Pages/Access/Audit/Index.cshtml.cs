using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Access.Pages.Access.Audit;

/// <summary>What happened, as far as the officer's right to read it reaches.</summary>
[Requires(Capability.SeeAudit)]
internal sealed class IndexModel(AppDbContext db, Officer officer, AuditBook book, AuditTrail trail, AuditExportLimit limit, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["luc"]);

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị và cấp dưới")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai"), Display(Name = "Sự kiện")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguoi"), Display(Name = "Người thực hiện")]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu"), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den"), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    /// <summary>Events of one thing only: its own history.</summary>
    [BindProperty(SupportsGet = true, Name = "doi-tuong")]
    public Guid? Thing { get; set; }

    public TablePage<AuditLine> List { get; private set; } = new(PageRequest.From(new DefaultHttpContext().Request, Shape), []);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    /// <summary>The thing whose history is shown, as its newest event names it.</summary>
    public string? ThingName => Thing is null ? null : List.Rows.Select(line => line.Thing).FirstOrDefault(name => name is not null) ?? texts["một đối tượng"].Value;

    /// <summary>Most events that a file takes.</summary>
    public int MostInFile => limit.Most;

    private AuditQuestion Asked => new(Unit, Kind, Person, From, To, Thing);

    /// <summary>The same list as a file, or as the history of a thing.</summary>
    public string With(string name, string value) =>
        "/quan-tri/nhat-ky?" + string.Join('&', Request.Query.Where(pair => pair.Key is not ("handler" or "trang") && pair.Key != name)
            .SelectMany(pair => pair.Value.Where(one => !string.IsNullOrEmpty(one)).Select(one => $"{pair.Key}={Uri.EscapeDataString(one!)}")).Append($"{name}={value}"));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        Units = await UnitChoices.OfAsync(officer.Reach(Capability.SeeAudit).Of(db.Set<UnitRow>()), cancellation);
        Kinds = [.. book.Areas.OrderBy(area => VietnameseText.Fold(area.Key), StringComparer.Ordinal).SelectMany(Choices)];
        var entries = await trail.FindAsync(Asked, cancellation);
        var rows = await AuditTrail.Newest(entries, Asked).PageAndOneMore(request).ToListAsync(cancellation);
        List = new TablePage<AuditLine>(request, await trail.TellAsync(rows, cancellation));
    }

    public async Task<IActionResult> OnGetSheetAsync([FromServices] AuditExport export, CancellationToken cancellation) =>
        File(await export.SheetAsync(Asked, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "nhat-ky.xlsx");

    public async Task<IActionResult> OnGetCsvAsync([FromServices] AuditExport export, CancellationToken cancellation) =>
        File(await export.CsvAsync(Asked, cancellation), "text/csv; charset=utf-8", "nhat-ky.csv");

    private IEnumerable<SelectListItem> Choices(IGrouping<string, AuditKind> area)
    {
        var group = new SelectListGroup { Name = texts[area.Key] };
        yield return new SelectListItem(texts["{0}: tất cả", texts[area.Key].Value], area.Key) { Group = group };
        foreach (var (name, text) in area.Where(kind => !kind.Word.IsOwn)
            .Select(kind => (kind.Name, book.Sentence(texts[kind.Word.Sentence]).Say(_ => null, full: false))).OrderBy(one => VietnameseText.Fold(one.Item2), StringComparer.Ordinal))
        {
            yield return new SelectListItem(text, name) { Group = group };
        }
    }
}
