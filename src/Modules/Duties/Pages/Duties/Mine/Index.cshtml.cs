using System.ComponentModel.DataAnnotations;
using CoSo.Contracts;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties.Pages.Duties.Mine;

/// <summary>Việc của tôi: the workspace opens here, for every officer, whatever the role.</summary>
[SignedIn, KeptWhileUnchanged]
internal sealed class IndexModel(
    AppDbContext db, Officer officer, StatusWords words, WorkstreamNames workstreams, AllUnits units, Installation installation,
    IUnitPlansToDraw unitPlans, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["han", "viec"]);
    private static readonly PageShape Newest = new(["-xong", "viec"]);

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm trong nội dung")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhom"), Display(Name = "Nhóm nhiệm vụ")]
    public Guid? Workstream { get; set; }

    [BindProperty(SupportsGet = true, Name = "thoi-gian"), Display(Name = "Hạn")]
    public DueWithin? Within { get; set; }

    [BindProperty(SupportsGet = true, Name = "cua-toi"), Display(Name = "Chỉ việc tôi phụ trách")]
    public bool OnlyMine { get; set; }

    public MyCounts Counts { get; private set; } = MyCounts.None;

    public TablePage<DutyLine> Duties { get; private set; } = null!;

    public List<SelectListItem> Workstreams { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public string Lead { get; private set; } = "";

    public IReadOnlyList<FirstStep> FirstSteps { get; private set; } = [];

    /// <summary>Plans for which the unit has none of its own yet: one press drafts it.</summary>
    public IReadOnlyList<PlanToDraw> ToDraw { get; private set; } = [];

    public bool IsEmptyLedger => Counts.IsEmpty;

    public StatusWords Words => words;

    public bool IsDone => Tab == "hoan-thanh";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = words.Today;
        var request = PageRequest.From(Request, IsDone ? Newest : Shape);
        if (officer.Can(Capability.SeeDuties, officer.UnitPath))
        {
            Counts = await MyCounts.OfAsync(db, officer.UnitId, today);
            Workstreams = await workstreams.ChoicesAsync();
        }

        var rows = Counts.IsEmpty ? [] : Usual(request, today) is { } usual
            ? await usual.RowsAsync(db, officer.UnitId, request)
            : await Ordered(Chosen(today), request).PageAndOneMore(request).Select(DutyLine.Of).ToListAsync(cancellation);
        Duties = new TablePage<DutyLine>(request, await units.NameAsync(rows, cancellation));
        Figures =
        [
            Shown(Counts.Late, Key("Quá hạn"), "/lam-viec?muc=qua-han", Tone.Danger),
            Shown(Counts.ThisWeek, Key("Đến hạn trong tuần"), "/lam-viec?thoi-gian=Week"),
            Shown(Counts.Partner, Key("Chờ phối hợp"), "/lam-viec?muc=phoi-hop"),
            Shown(Counts.ClosedThisYear, Key("Hoàn thành năm nay"), "/lam-viec?muc=hoan-thanh"),
        ];
        Lead = Sentence(request);
        if (string.IsNullOrEmpty(Tab) && request.Page == 1)
        {
            ToDraw = await unitPlans.OfAsync(officer.UnitId, cancellation);
        }

        if (installation.IsDemo || Counts.IsEmpty)
        {
            FirstSteps = FirstStep.For(officer);
        }
    }

    private UsualList? Usual(PageRequest request, DateOnly today)
    {
        if (OnlyMine || Search is not null || Workstream is not null || request is not { Sort: "han", Descending: false })
        {
            return null;
        }

        var (from, to) = Within is { } within ? (today, within.LastDay(today)) : (DateOnly.MinValue, DateOnly.MaxValue);
        return Tab switch
        {
            null or "" => new UsualList(DutyState.Open, from, to),
            "qua-han" when Within is null => new UsualList(DutyState.Open, from, today.AddDays(-1), LateBefore: today),
            "da-bao-cao" => new UsualList(DutyState.Reported, from, to),
            _ => null,
        };
    }

    private IQueryable<Duty> Chosen(DateOnly today)
    {
        var all = db.Set<Duty>();
        var mine = all.Where(duty => duty.UnitId == officer.UnitId);
        var chosen = Tab switch
        {
            "phoi-hop" => all.Where(duty => duty.State == DutyState.Open && db.Set<DutyPartner>()
                .Where(partner => partner.UnitId == officer.UnitId && partner.AnsweredOn == null).Select(partner => partner.DutyId).Contains(duty.Id)),
            "qua-han" => mine.Where(duty => duty.State == DutyState.Open && duty.DueOrder < today && duty.LateAfter < today),
            "chua-an-dinh" => mine.Where(duty => duty.State == DutyState.Open && duty.DueOrder == Duty.NoDay),
            "da-bao-cao" => mine.Where(duty => duty.State == DutyState.Reported),
            "hoan-thanh" => mine.Where(duty => duty.State == DutyState.Closed),
            _ => mine.Where(duty => duty.State == DutyState.Open),
        };
        if (Workstream is { } workstream)
        {
            chosen = chosen.Where(duty => duty.WorkstreamId == workstream);
        }

        if (Within is { } within)
        {
            var last = within.LastDay(today);
            chosen = chosen.Where(duty => duty.DueOrder >= today && duty.DueOrder <= last);
        }

        if (OnlyMine)
        {
            chosen = chosen.Where(duty => duty.InChargeId == officer.Id);
        }

        if (VietnameseText.Fold(Search) is { Length: > 0 } folded)
        {
            chosen = chosen.Where(duty => duty.FoldedTitle.Contains(folded));
        }

        return chosen;
    }

    private static IOrderedQueryable<Duty> Ordered(IQueryable<Duty> duties, PageRequest request) => (request.Sort, request.Descending) switch
    {
        ("xong", false) => duties.OrderBy(duty => duty.ClosedOn).ThenBy(duty => duty.Id),
        ("xong", true) => duties.OrderByDescending(duty => duty.ClosedOn).ThenByDescending(duty => duty.Id),
        ("viec", false) => duties.OrderBy(duty => duty.FoldedTitle).ThenBy(duty => duty.Id),
        ("viec", true) => duties.OrderByDescending(duty => duty.FoldedTitle).ThenByDescending(duty => duty.Id),
        (_, true) => duties.OrderByDescending(duty => duty.DueOrder).ThenByDescending(duty => duty.Id),
        _ => duties.OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id),
    };

    private Figure Shown(int count, string label, string href, Tone tone = Tone.Neutral) =>
        new(count, count < MyCounts.Most ? label : texts["{0} (từ {1} trở lên)", texts[label], MyCounts.Most], href, tone);

    private static string Key(string text) => text;

    private string Sentence(PageRequest request)
    {
        if (Counts.Open == 0)
        {
            return texts["Không có việc nào đang thực hiện."];
        }

        var parts = new List<string>(3);
        if (Counts.Late > 0)
        {
            parts.Add(texts["{0} việc quá hạn", MyCounts.Words(Counts.Late)]);
        }

        if (Counts.ThisWeek > 0)
        {
            parts.Add(texts["{0} việc đến hạn trong tuần", MyCounts.Words(Counts.ThisWeek)]);
        }

        if (Counts.NoDay > 0)
        {
            parts.Add(texts["{0} việc chưa ấn định hạn", MyCounts.Words(Counts.NoDay)]);
        }

        var sentence = parts.Count == 0 ? texts["{0} việc đang thực hiện", MyCounts.Words(Counts.Open)] : string.Join(", ", parts);
        var isFirstPage = string.IsNullOrEmpty(Tab) && request is { Page: 1, Sort: "han", Descending: false };
        return isFirstPage && Duties.Rows is [{ DueOn: not null } first, ..] && Search is null && Workstream is null && Within is null && !OnlyMine
            ? $"{sentence}. {texts["Sớm nhất: {0}.", first.Title.TrimEnd('.')]}"
            : sentence + ".";
    }
}

/// <summary>How near the due day is.</summary>
internal enum DueWithin
{
    [Display(Name = "Trong tuần này")]
    Week,

    [Display(Name = "Trong tháng này")]
    Month,

    [Display(Name = "Trong quý này")]
    Quarter,
}

internal static class DueWithinDays
{
    /// <summary>Last day of the week, month or quarter that <paramref name="today"/> lies in.</summary>
    public static DateOnly LastDay(this DueWithin within, DateOnly today) => within switch
    {
        DueWithin.Week => MyCounts.EndOfWeek(today),
        DueWithin.Month => new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1),
        _ => new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1),
    };
}
