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

        var earlier = await OfOwner(handed.OwnerKind, handed.OwnerId).Select(p => new { p.Id, p.State }).ToListAsync(cancellation);
        if (earlier.Find(p => p.State != PaperState.Withdrawn) is { } alive)
        {
            return alive.Id;
        }

        var units = await db.Set<UnitRow>().Where(u => u.Id == handed.UnitId || u.Id == handed.DraftUnitId).ToDictionaryAsync(u => u.Id, cancellation);
        var paper = Make(handed, units[handed.UnitId], units[handed.DraftUnitId], earlier.Count);
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
        var paper = await OfOwner(ownerKind, ownerId).SingleOrDefaultAsync(p => p.State != PaperState.Withdrawn, cancellation);
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

    private Paper Make(NewPaper handed, UnitRow unit, UnitRow draftUnit, int generation)
    {
        var paper = new Paper
        {
            Id = OrderedId.New(), OwnerKind = handed.OwnerKind, OwnerId = handed.OwnerId, OwnerUrl = handed.OwnerUrl, Generation = generation,
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
