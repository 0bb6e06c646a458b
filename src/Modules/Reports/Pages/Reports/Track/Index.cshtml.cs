using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports.Pages.Reports.Track;

/// <summary>One period: whose return is where, of the units in reach, and what the coordinator does with all of them.</summary>
[Requires(Capability.SeeReports)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Locality locality, ReportAccess access, PeriodVerbs verbs, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["unit", "sent", "state"]);

    public Period Period { get; private set; } = null!;

    public TablePage<Line> Returns { get; private set; } = null!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public Chart? ByKind { get; private set; }

    public bool Consolidates { get; private set; }

    public bool SeesConsolidated { get; private set; }

    public string Message { get; private set; } = "";

    public DateOnly Today => clock.Today;

    [BindProperty(Name = "tinh-trang", SupportsGet = true)]
    public string? Filter { get; set; }

    [BindProperty(Name = "ly-do"), Display(Name = "Lý do mở chốt số liệu")]
    public string? Reason { get; set; }

    public string Name => Period.Name(Period.Kinds, Period.Quarter, Period.Year, texts);

    public string NameOf(PeriodKinds kinds) => Period.Name(kinds, Period.Quarter, Period.Year, texts);

    public async Task<IActionResult> OnGetAsync(DateOnly cutOff, CancellationToken cancellation) =>
        await LoadAsync(cutOff, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(DateOnly cutOff, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        if (!await LoadAsync(cutOff, cancellation))
        {
            return NotFound();
        }

        if (!Consolidates)
        {
            return Forbid();
        }

        var (outcome, saved) = step switch
        {
            "open" => (await verbs.Open.RunAsync(cutOff, officer.Id, cancellation), "Đã mở kỳ báo cáo."),
            "lock" => (await verbs.Lock.RunAsync(cutOff, cancellation), "Đã chốt số liệu."),
            "unlock" => (await verbs.Lock.UndoAsync(cutOff, Reason, cancellation), "Đã mở chốt số liệu."),
            _ => (new Refusal("unknown-step", "Không có thao tác này."), ""),
        };
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = saved;
        return Redirect($"/bao-cao/ky/{CoSo.Reports.Period.KeyOf(cutOff)}");
    }

    private async Task<bool> LoadAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var root = await db.Set<UnitRow>().Where(u => u.Code == locality.RootUnit).OrderByDescending(u => u.From).FirstOrDefaultAsync(cancellation);
        var period = await db.Set<Period>().AsNoTracking().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (root is null || period is null)
        {
            return false;
        }

        Period = period;
        Consolidates = officer.Can(Capability.ConsolidateReports, root.Path);
        SeesConsolidated = Consolidates || officer.Can(Capability.SeeReports, root.Path);
        var all = from r in access.Visible() where r.PeriodId == period.Id join u in db.Set<UnitRow>() on r.UnitId equals u.Id select new { r, u };
        var today = clock.Today;
        var owed = all.Where(x => x.r.State != ReturnState.Merged);
        var counts = await owed.GroupBy(row => row.u.Kind).Select(g => new KindCount(
            g.Key,
            g.Count(),
            g.Sum(x => x.r.State == ReturnState.Accepted || x.r.State == ReturnState.Locked ? 1 : 0),
            g.Sum(x => x.r.State == ReturnState.Sent ? 1 : 0),
            g.Sum(x => x.r.State == ReturnState.Returned ? 1 : 0),
            g.Sum(x => x.r.SentOn == null && !x.r.NeverLate && x.r.DueOn < today ? 1 : 0),
            g.Sum(x => (x.r.State == ReturnState.Accepted || x.r.State == ReturnState.Locked || x.r.State == ReturnState.Sent) && x.r.PaperFileId == null ? 1 : 0)))
            .ToListAsync(cancellation);
        Summarise(counts);
        var rows = Filter switch
        {
            "chua-gui" => all.Where(x => x.r.State == ReturnState.Draft || x.r.State == ReturnState.Submitted || x.r.State == ReturnState.Returned),
            "cho-tiep-nhan" => all.Where(x => x.r.State == ReturnState.Sent),
            "tra-lai" => all.Where(x => x.r.State == ReturnState.Returned),
            "da-tiep-nhan" => all.Where(x => x.r.State == ReturnState.Accepted || x.r.State == ReturnState.Locked),
            "qua-han" => owed.Where(x => x.r.SentOn == null && !x.r.NeverLate && x.r.DueOn < today),
            "chua-co-van-ban" => owed.Where(x => x.r.SentOn != null && x.r.PaperFileId == null),
            _ => all,
        };
        var request = PageRequest.From(Request, Shape);
        var ordered = (request.Sort, request.Descending) switch
        {
            ("sent", false) => rows.OrderBy(x => x.r.SentOn).ThenBy(x => x.r.Number),
            ("sent", true) => rows.OrderByDescending(x => x.r.SentOn).ThenBy(x => x.r.Number),
            ("state", false) => rows.OrderBy(x => x.r.State).ThenBy(x => x.r.Number),
            ("state", true) => rows.OrderByDescending(x => x.r.State).ThenBy(x => x.r.Number),
            (_, true) => rows.OrderByDescending(x => x.u.Position).ThenBy(x => x.r.Number),
            _ => rows.OrderBy(x => x.u.Position).ThenBy(x => x.r.Number),
        };
        var lines = await ordered.PageOf(request)
            .Select(x => new Line(x.r.Id, x.u.ShortName, x.r.Kinds, x.r.State, x.r.DueOn, x.r.SentOn, x.r.NeverLate, x.r.PaperNumber, x.r.PaperDate))
            .ToListAsync(cancellation);
        Returns = new TablePage<Line>(request, lines, await rows.CountAsync(cancellation));
        if (Consolidates && period.State == PeriodState.Open)
        {
            Message = await MessageAsync(owed.Where(x => x.r.SentOn == null || x.r.State == ReturnState.Returned).OrderBy(x => x.u.Position).Select(x => x.u.ShortName), cancellation);
        }

        return true;
    }

    private void Summarise(IReadOnlyList<KindCount> counts)
    {
        var url = $"/bao-cao/ky/{Period.Key}?tinh-trang=";
        var missing = counts.Sum(c => c.All - c.Accepted - c.Sent);
        Figures =
        [
            new(counts.Sum(c => c.Late), Key("Quá hạn gửi"), url + "qua-han", Tone.Danger),
            new(missing, Key("Chưa gửi"), url + "chua-gui"),
            new(counts.Sum(c => c.Sent), Key("Chờ tiếp nhận"), url + "cho-tiep-nhan"),
            new(counts.Sum(c => c.Accepted), Key("Đã tiếp nhận"), url + "da-tiep-nhan"),
            new(counts.Sum(c => c.WithoutPaper), Key("Chưa có văn bản"), url + "chua-co-van-ban"),
        ];
        ByKind = counts.Count == 0 ? null : new BarChart(
            texts["Tình hình gửi báo cáo, theo khối"],
            [
                new(texts["Đã tiếp nhận"], ChartFill.Done), new(texts["Đã gửi, chờ tiếp nhận"], ChartFill.Doing),
                new(texts["Quá hạn gửi"], ChartFill.Late), new(texts["Chưa gửi"], ChartFill.Rest),
            ],
            [.. counts.GroupBy(c => KindWords.Of(c.Kind)).Select(g => new ChartRow(
                texts[g.Key], [g.Sum(c => c.Accepted), g.Sum(c => c.Sent), g.Sum(c => c.Late), g.Sum(c => c.All - c.Accepted - c.Sent - c.Late)]))]);
    }

    /// <summary>One message for the units' chat group: no personal data, only who and by when.</summary>
    private async Task<string> MessageAsync(IQueryable<string> missing, CancellationToken cancellation)
    {
        var names = await missing.ToListAsync(cancellation);
        return names.Count == 0 ? ""
            : $"Đề nghị các đơn vị gửi báo cáo {Period.Name(Period.Kinds, Period.Quarter, Period.Year)} "
                + (Period.DueOn is { } due ? $"trước hết ngày {Vn.Day(due)}" : "")
                + $" (chốt số liệu {Vn.Day(Period.CutOff)}): {string.Join(", ", names)}. Gửi tại: {Request.Scheme}://{Request.Host}/bao-cao";
    }

    private static string Key(string text) => text;

    internal sealed record Line(
        Guid Id, string Unit, PeriodKinds Kinds, ReturnState State, DateOnly? DueOn, DateOnly? SentOn, bool NeverLate, string? PaperNumber, DateOnly? PaperDate)
    {
        public bool IsLate(DateOnly today) => !NeverLate && (SentOn ?? today) > DueOn;
    }

    private sealed record KindCount(string Kind, int All, int Accepted, int Sent, int Returned, int Late, int WithoutPaper);
}
