using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>Takes in what other modules hand in. Adds to the unit of work and never saves.</summary>
internal sealed class PaperDesk(AppDbContext db, PaperSteps steps, WithdrawPaper withdraw, Locality locality) : IPaperDesk
{
    public bool IsOn => locality.Rules.PaperChainOn(steps.Today);

    public async Task<Outcome<Guid>> HandInAsync(NewPaper handed, CancellationToken cancellation)
    {
        if (!IsOn)
        {
            return PaperRefusals.ChainOff;
        }

        var earlier = await OfOwner(handed.OwnerKind, handed.OwnerId).OrderByDescending(p => p.Generation).Select(p => new { p.Id, p.State, p.FullNumber }).ToListAsync(cancellation);
        var alive = earlier.Find(p => p.State != PaperState.Withdrawn);
        if (alive is { State: PaperState.Numbered } && handed.IsAnew)
        {
            return PaperRefusals.FormerUnissued with { Arguments = [alive.FullNumber!] };
        }

        if (alive is not null && !(handed.IsAnew && alive.State == PaperState.Issued))
        {
            return alive.Id;
        }

        var units = await db.Set<UnitRow>().Where(u => u.Id == handed.UnitId || u.Id == handed.DraftUnitId).ToDictionaryAsync(u => u.Id, cancellation);
        var paper = Make(handed, units[handed.UnitId], units[handed.DraftUnitId], earlier.Count, alive?.Id);
        db.Add(paper);
        steps.Add(paper, PaperStepKind.Drafted);
        steps.Record(new PaperDrafted(paper.Id, paper.UnitId, paper.Type, paper.OwnerKind));
        return paper.Id;
    }

    public Task<PaperRow?> FindAsync(string ownerKind, Guid ownerId, CancellationToken cancellation) =>
        db.Set<PaperRow>().AsNoTracking().Where(p => p.OwnerKind == ownerKind && p.OwnerId == ownerId && p.State != PaperState.Withdrawn)
            .OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    public async Task<Refusal?> WithdrawAsync(string ownerKind, Guid ownerId, string reason, CancellationToken cancellation)
    {
        var paper = await OfOwner(ownerKind, ownerId).Where(p => p.State != PaperState.Withdrawn).OrderByDescending(p => p.Generation).FirstOrDefaultAsync(cancellation);
        if (paper is null)
        {
            return null;
        }

        if (paper.HasNumber)
        {
            return new Refusal("has-number", "Văn bản đã có số {0}. Văn thư thôi phát hành hoặc đính chính trong mục Văn bản.") { Arguments = [paper.FullNumber!] };
        }

        await withdraw.RunAsync(paper, reason, cancellation);
        return null;
    }

    public async Task ReplaceAsync(string ownerKind, Guid ownerId, string number, DateOnly issuedOn, CancellationToken cancellation)
    {
        var standing = await OfOwner(ownerKind, ownerId).Where(p => p.State == PaperState.Issued && p.ReplacedBy == null && p.FullNumber != number).ToListAsync(cancellation);
        standing.ForEach(former => steps.Replace(former, null, number, issuedOn));
    }

    private Paper Make(NewPaper handed, UnitRow unit, UnitRow draftUnit, int generation, Guid? replacesId)
    {
        var paper = new Paper
        {
            Id = OrderedId.New(), OwnerKind = handed.OwnerKind, OwnerId = handed.OwnerId, OwnerUrl = handed.OwnerUrl, Generation = generation, ReplacesId = replacesId,
            UnitId = unit.Id, DraftUnitId = draftUnit.Id, DrafterId = steps.Officer.Id, DrafterName = steps.Officer.Name, Initials = ArchiveLine.InitialsOf(steps.Officer.Name),
            Type = handed.Type, Title = handed.Title.Length > Paper.TitleMaxLength ? handed.Title[..Paper.TitleMaxLength] : handed.Title,
            Sign = PaperTypes.SignOf(handed.Type, unit, draftUnit), MovedAt = steps.Now, FileId = handed.FileId,
            HasApproval = handed.ApprovedBy is null, ApprovedBy = handed.ApprovedBy, ApprovedAt = handed.ApprovedAt,
        };
        ChangePaper.SetRecipients(paper, PaperTyped.LinesOf(string.Join('\n', handed.Recipients)));
        paper.Refold();
        return paper;
    }

    private IQueryable<Paper> OfOwner(string kind, Guid id) => db.Set<Paper>().Where(p => p.OwnerKind == kind && p.OwnerId == id);
}
