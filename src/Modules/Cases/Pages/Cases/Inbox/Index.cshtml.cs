using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Inbox;

/// <summary>Cases in reach by what is due; counted, filtered and paged in the database.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, CaseInbox inbox, CaseUnits units, CaseAreas areas, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostAtOnce = 100;

    private static readonly PageShape Shape = new(["han"]);

    /// <summary>The area chosen and what lies in it; null for everywhere.</summary>
    private List<Guid>? places;

    private static readonly (string Key, string Label, InboxPart Part)[] AllTabs =
    [
        ("", Key("Tất cả"), InboxPart.All), ("qua-han", Key("Quá hạn"), InboxPart.Late), ("sap-den", Key("Đến hạn 7 ngày tới"), InboxPart.Soon), ("cua-toi", Key("Tôi được giao"), InboxPart.Mine),
        ("chua-giao", Key("Chưa giao xác minh"), InboxPart.Unassigned),
    ];

    [BindProperty(Name = "muc", SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(Name = "tim", SupportsGet = true), Display(Name = "Tìm theo nội dung, mã hồ sơ"), StringLength(100)]
    public string? Search { get; set; }

    [BindProperty(Name = "loai", SupportsGet = true), Display(Name = "Loại")]
    public ProcedureKind? Kind { get; set; }

    [BindProperty(Name = "tinh-trang", SupportsGet = true), Display(Name = "Tình trạng")]
    public CaseState? State { get; set; }

    /// <summary>The unit whose overdue cases are listed, with first and last day: behind the figure of its head's responsibility.</summary>
    [BindProperty(Name = "don-vi", SupportsGet = true)]
    public Guid? LateAt { get; set; }

    [BindProperty(Name = "tu", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public DateOnly? To { get; set; }

    public bool IsOverdueList => LateAt is not null && From is not null && To is not null;

    [BindProperty(Name = "noi", SupportsGet = true), Display(Name = "Phường, khu phố")]
    public Guid? Place { get; set; }

    public List<SelectListItem> Places { get; private set; } = [];

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty, Display(Name = "Đơn vị giải quyết")]
    public Guid? Unit { get; set; }

    [BindProperty, Display(Name = "Hạn cam kết", Description = "Khi luật không ấn định số ngày")]
    public DateOnly? DueOn { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayRoute => MayReceive || officer.Can(Capability.DecideCases);

    /// <summary>Where the form goes: the same list, with its filters.</summary>
    public string BatchUrl => "/don-thu?" + string.Join('&', Request.Query.Where(pair => pair.Key != "handler").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}").Append("handler=Route"));

    public bool MayReview => officer.Can(Capability.ReviewAnswers);

    public bool MayReceive => officer.Can(Capability.ReceiveCases);

    public List<TabLine> Tabs { get; private set; } = [];

    public TablePage<Row> Cases { get; private set; } = null!;

    public List<SelectListItem> Kinds => [.. Enum.GetValues<ProcedureKind>().Where(kind => kind is not (ProcedureKind.Denunciation or ProcedureKind.Officials or ProcedureKind.Reception))
        .Select(kind => new SelectListItem(texts[CaseWords.Of(kind)], kind.ToString()))];

    public List<SelectListItem> States => [.. Enum.GetValues<CaseState>().Select(state => new SelectListItem(texts[CaseWords.Of(state)], state.ToString()))];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Several at once to one unit; each is checked by itself, and what was refused is told by number.</summary>
    public async Task<IActionResult> OnPostRouteAsync([FromServices] RouteCase route, CancellationToken cancellation)
    {
        if (Unit is null || Ids.Count is 0 or > MostAtOnce)
        {
            ModelState.AddModelError(nameof(Unit), Unit is null ? texts["Chọn đơn vị giải quyết"] : texts["Chọn từ 1 đến {0} đơn", MostAtOnce]);
        }

        var (refused, done) = (new List<string>(), 0);
        foreach (var id in ModelState.IsValid ? Ids.Distinct() : [])
        {
            if (await desk.FindAsync(id, cancellation) is not { } hand || !(hand.MayReceive || hand.MayDecide))
            {
                continue;
            }

            if ((await route.RunAsync(hand.Case, Unit!.Value, DueOn, cancellation)).Refusal is { } refusal)
            {
                refused.Add($"{hand.Case.Number}/{hand.Case.Year}: {texts[refusal.Message, refusal.Arguments].Value}");
            }
            else
            {
                done++;
            }
        }

        if (refused.Count > 0)
        {
            ModelState.AddModelError(nameof(Unit), string.Join(" ", refused));
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors();
        }

        TempData["Saved"] = texts["Đã chuyển {0} đơn.", done].Value;
        return Redirect("/don-thu");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Units = MayRoute ? await units.HandlersAsync(null, cancellation) : [];
        Places = await units.PlacesAsync(cancellation);
        places = Place is { } place ? await areas.UnitsOfAsync(place, cancellation) : null;
        var request = PageRequest.From(Request, Shape);
        var part = AllTabs.FirstOrDefault(tab => tab.Key == (Tab ?? "")).Part;
        var isFiltered = IsOverdueList || Kind is not null || State is not null || Place is not null || SearchIndex.Asks(Search);
        var counts = isFiltered ? null : await inbox.CountsAsync(cancellation);
        foreach (var (key, label, itsPart) in AllTabs)
        {
            var query = string.Join('&', Request.Query.Where(pair => pair.Key is not ("muc" or "trang")).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}").Append($"muc={key}"));
            Tabs.Add(new TabLine($"/don-thu?{query}", label, itsPart == part, counts?[itsPart]));
        }

        var asked = new InboxQuestion(part, Filtered, IsOpen: !IsOverdueList && State is null or CaseState.Received or CaseState.Working or CaseState.Paused or CaseState.Proposed or CaseState.Decided, Search, counts?[part]);
        var names = db.Set<UnitRow>();
        var rows = await inbox.RowsAsync(asked, request, cases => cases.Select(one => new Row(
            one.Id, one.Code, one.Number, one.Year, one.Kind, one.Title, one.SenderName, one.People, one.ReceivedOn, one.DueOn, one.State, one.EndedOn == null,
            names.Where(unit => unit.Id == one.UnitId).Select(unit => unit.ShortName).First(), one.VerifierName)), cancellation);
        Cases = counts is null || counts[part] > CaseInbox.Most ? new TablePage<Row>(request, rows) : new TablePage<Row>(request, [.. rows.Take(request.Size)], counts[part]);
    }

    private IQueryable<Case> Filtered(IQueryable<Case> cases)
    {
        if (IsOverdueList)
        {
            cases = CaseIndicators.Overdue(cases.Where(one => one.UnitId == LateAt), db.Set<CaseStep>(), From!.Value, To!.Value);
            return Kind is { } only ? cases.Where(one => one.Kind == only) : cases;
        }

        cases = State is { } state ? cases.Where(one => one.State == state) : CaseInbox.Open(cases);
        cases = places is { } wanted ? cases.Where(one => one.PlaceUnitId != null && wanted.Contains(one.PlaceUnitId.Value)) : cases;
        return Kind is { } kind ? cases.Where(one => one.Kind == kind) : cases;
    }

    private static string Key(string text) => text;

    internal sealed record TabLine(string Url, string Label, bool IsCurrent, int? Count);

    internal sealed record Row(
        Guid Id, string Code, int Number, int Year, ProcedureKind Kind, string Title, string? SenderName, int People, DateOnly ReceivedOn, DateOnly? DueOn, CaseState State, bool IsOpen, string Unit, string? Verifier);
}
