using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// Who sees a paper and whose turn it is. A paper under way or issued is seen at and above the unit that issues and the unit that
/// drafts; a draft only at those two. A step of the chain is taken by who holds the right at the very unit, never from above:
/// a chairman of the district does not approve a ward's paper.
/// </summary>
internal sealed class PaperAccess(AppDbContext db, IEnumerable<IPaperOwner> owners, Officer officer)
{
    public IQueryable<Paper> Visible()
    {
        var reached = officer.Reach(Capability.SeePapers).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        var held = Held(Capability.SeePapers);
        return db.Set<Paper>().Where(paper => paper.State == PaperState.Draft
            ? held.Contains(paper.DraftUnitId) || held.Contains(paper.UnitId)
            : reached.Contains(paper.UnitId) || reached.Contains(paper.DraftUnitId));
    }

    /// <summary>Papers that wait for this officer.</summary>
    public IQueryable<Paper> Waiting()
    {
        var (approving, checking, numbering) = (Held(Capability.ApprovePapers), Held(Capability.CheckForm), Held(Capability.NumberPapers));
        return db.Set<Paper>().Where(paper =>
            (paper.State == PaperState.Draft && paper.DrafterId == officer.Id)
            || (paper.State == PaperState.Initialing && approving.Contains(paper.DraftUnitId))
            || (paper.State == PaperState.Checking && checking.Contains(paper.UnitId))
            || (paper.State == PaperState.Approving && approving.Contains(paper.UnitId))
            || ((paper.State == PaperState.Numbering || paper.State == PaperState.Numbered) && numbering.Contains(paper.UnitId)));
    }

    /// <summary>Units at which the capability is held in its own right.</summary>
    public IQueryable<Guid> Held(string capability)
    {
        var paths = officer.Reaches.GetValueOrDefault(capability) ?? [];
        return db.Set<UnitRow>().Where(unit => paths.Contains(unit.Path)).Select(unit => unit.Id);
    }

    /// <summary>The paper, tracked for a change; null when there is none or the officer may not see it.</summary>
    public async Task<PaperInHand?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var paper = await Visible().Include(p => p.Recipients.OrderBy(r => r.Position)).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (paper is null)
        {
            return null;
        }

        var units = await db.Set<UnitRow>().Where(unit => unit.Id == paper.UnitId || unit.Id == paper.DraftUnitId).ToDictionaryAsync(unit => unit.Id, cancellation);
        return new PaperInHand(paper, units[paper.UnitId], units[paper.DraftUnitId], officer) 
        {
            UploadsText = UploadsText(paper),
            Replaces = paper.ReplacesId is { } former ? await db.Set<Paper>().SingleOrDefaultAsync(p => p.Id == former, cancellation) : null,
        };
    }

    private bool UploadsText(Paper paper) => paper.OwnerKind is not { } kind || !owners.Any(owner => owner.Kind == kind && owner.WritesText);

    /// <summary>Units for which the officer may draft: their own, and the committee that their agency serves.</summary>
    public async Task<IReadOnlyList<UnitRow>> IssuersAsync(CancellationToken cancellation)
    {
        var own = await db.Set<UnitRow>().SingleOrDefaultAsync(unit => unit.Id == officer.UnitId, cancellation);
        if (own is null || !officer.Can(Capability.DraftPapers))
        {
            return [];
        }

        var issuers = new List<UnitRow> { own };
        if (PaperChain.Serves(own.Kind) && own.ParentId is { } parent)
        {
            issuers.Insert(0, await db.Set<UnitRow>().SingleAsync(unit => unit.Id == parent, cancellation));
        }

        return [.. issuers.Where(unit => officer.Holds(Capability.DraftPapers, unit.Path) || officer.Holds(Capability.DraftPapers, own.Path))];
    }
}

/// <summary>A paper the officer sees, and what they may do with it now.</summary>
internal sealed record PaperInHand(Paper Paper, UnitRow Unit, UnitRow DraftUnit, Officer Officer)
{
    /// <summary>The text is written outside and uploaded, not made by the module that handed the paper in.</summary>
    public bool UploadsText { get; init; } = true;

    /// <summary>The issued paper that this one takes the place of.</summary>
    public Paper? Replaces { get; init; }

    /// <summary>Drafts for this unit: any officer of it, so that a paper is not stuck with who is ill.</summary>
    public bool IsDrafter => Officer.UnitId == DraftUnit.Id
        && (Officer.Holds(Capability.DraftPapers, DraftUnit.Path) || Officer.Holds(Capability.DraftPapers, Unit.Path));

    public bool IsClerk => Officer.Holds(Capability.NumberPapers, Unit.Path);

    public bool MayEdit => IsDrafter && Paper.State == PaperState.Draft;

    /// <summary>It is this officer's turn to pass it on or send it back.</summary>
    public bool MayPass => Paper.State switch
    {
        PaperState.Initialing => Officer.Holds(Capability.ApprovePapers, DraftUnit.Path),
        PaperState.Checking => Officer.Holds(Capability.CheckForm, Unit.Path),
        PaperState.Approving => Officer.Holds(Capability.ApprovePapers, Unit.Path),
        _ => false,
    };

    public bool MaySendBack => MayPass || (Paper.State == PaperState.Numbering && IsClerk);

    /// <summary>The drafter takes it back while nobody has approved it.</summary>
    public bool MayTakeBack => IsDrafter && Paper.IsUnderWay;

    /// <summary>Records that the leader decided on paper.</summary>
    public bool MayRecordOutside => (IsDrafter || IsClerk) && (Paper.State == PaperState.Draft || Paper.IsUnderWay);

    public bool MayNumber => IsClerk && Paper.State == PaperState.Numbering;

    public bool MayIssue => IsClerk && Paper.State == PaperState.Numbered;

    /// <summary>Sends an issued paper to its recipients and follows who received it.</summary>
    public bool MaySend => IsClerk && Paper is { State: PaperState.Issued, ReplacedBy: null };

    public bool MayCorrect => IsClerk && Paper.HasNumber;

    /// <summary>The drafter gives a draft up; the clerk a paper that has its number but was not issued.</summary>
    public bool MayWithdraw => MayEdit || (IsClerk && Paper.State is PaperState.Numbering or PaperState.Numbered);
}
