using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Duties.Report;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Papers;

/// <summary>Chờ cấp số: drafts that were submitted, for the clerk who gives the issuer's papers their numbers.</summary>
[Requires(Capability.NumberPapers)]
internal sealed class IndexModel(AppDbContext db, Officer officer) : PageModel
{
    private static readonly PageShape Waiting = new(["trinh"]);
    private static readonly PageShape Newest = new(["-trinh"]);

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Tab { get; set; }

    public bool IsIssued => Tab == "da-ban-hanh";

    public TablePage<PaperLine> Papers { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, IsIssued ? Newest : Waiting);
        var state = IsIssued ? DutyState.Closed : DutyState.Reported;
        var drafts = officer.Reach(Capability.NumberPapers).Of(db.Set<Duty>(), duty => duty.AssignerUnitId, db.Set<UnitRow>())
            .Where(duty => duty.Relation == DutyRelation.Draft && duty.State == state);
        var ordered = request.Descending
            ? drafts.OrderByDescending(duty => duty.ReportedOn).ThenByDescending(duty => duty.Id)
            : drafts.OrderBy(duty => duty.ReportedOn).ThenBy(duty => duty.Id);
        var rows = await ordered.PageAndOneMore(request)
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new PaperLine(
                duty.Id, duty.Title, unit.ShortName, duty.ReportedOn, duty.PaperNumber, duty.PaperOn,
                db.Set<Deed>().Where(deed => deed.DutyId == duty.Id && deed.Kind == DeedKind.Reported).OrderByDescending(deed => deed.Id).Select(deed => deed.Paper).FirstOrDefault(),
                db.Set<PaperRow>().Where(paper => paper.OwnerKind == DraftOwner.OwnerKind && paper.OwnerId == duty.Id && paper.State != PaperState.Withdrawn).Select(paper => (Guid?)paper.Id).FirstOrDefault()))
            .ToListAsync(cancellation);
        Papers = new TablePage<PaperLine>(request, rows);
    }

    /// <param name="Submission">The Tờ trình it came with.</param>
    /// <param name="PaperId">Its paper in the chain: numbered there.</param>
    public sealed record PaperLine(Guid Id, string Title, string UnitName, DateOnly? SubmittedOn, string? Number, DateOnly? On, string? Submission, Guid? PaperId);
}
