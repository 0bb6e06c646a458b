using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>What every step of the chain does: finds the paper, notes who and when, tells the owner, saves once.</summary>
internal sealed class PaperSteps(AppDbContext db, PaperAccess access, IEnumerable<IPaperOwner> owners, Officer officer, Clock clock)
{
    public AppDbContext Db => db;

    public Officer Officer => officer;

    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    public Task<PaperInHand?> FindAsync(Guid id, CancellationToken cancellation) => access.FindAsync(id, cancellation);

    public IPaperOwner? OwnerOf(Paper paper) => paper.OwnerKind is null ? null : owners.FirstOrDefault(owner => owner.Kind == paper.OwnerKind);

    /// <summary>Adds the step to the history; the paper moves up in "đang xử lý".</summary>
    public void Add(Paper paper, PaperStepKind kind, string? note = null)
    {
        paper.MovedAt = Now;
        db.Add(new PaperStep
        {
            Id = OrderedId.New(), PaperId = paper.Id, Kind = kind, At = Now, ById = officer.Id,
            ByName = officer.Name, ByUnit = officer.UnitName, Note = note, FileId = paper.FileId,
        });
    }

    public void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, Now);

    /// <summary>Another paper stands in place of an issued one from now on; what was sent of it stays known.</summary>
    /// <param name="byId">Null for one signed outside the chain.</param>
    public void Replace(Paper former, Guid? byId, string number, DateOnly on)
    {
        (former.ReplacedById, former.ReplacedBy) = (byId, number);
        Add(former, PaperStepKind.Replaced, $"{number}, {Vn.FormalDay(on)}");
        Record(new PaperReplaced(former.Id, former.UnitId, number, on));
    }

    public async Task TellAsync(Paper paper, PaperEvent happened, CancellationToken cancellation, string? note = null, PaperContent? signed = null)
    {
        if (OwnerOf(paper) is { } owner)
        {
            await owner.HeardAsync(
                new PaperNews(paper.Id, paper.OwnerId!.Value, happened, officer.Id, officer.Name)
                {
                    Note = note, Number = paper.FullNumber, IssuedOn = paper.IssuedOn, SignedPdf = signed,
                },
                cancellation);
        }
    }

    public async Task<Outcome<Paper>> SaveAsync(Paper paper, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return paper;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return PaperRefusals.ChangedMeanwhile;
        }
    }

    /// <summary>The reason as it is kept; null when there is none or it is too long.</summary>
    public static string? Reason(string? typed) => VietnameseText.Clean(typed) is { Length: > 0 and <= Paper.ReasonMaxLength } reason ? reason : null;
}
