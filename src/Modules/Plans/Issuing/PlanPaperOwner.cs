using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Answers for the authority's own plan on its way to Văn thư. Its text is the paper that was read, or a later draft that is uploaded in the
/// chain: CoSo follows the plan, it does not write it.
/// </summary>
internal sealed class PlanPaperOwner(AppDbContext db, FileStore files, Clock clock) : IPaperOwner
{
    public const string OwnerKind = "plan";

    public string Kind => OwnerKind;

    public bool WritesText => false;

    public Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation) => Task.FromResult<PaperContent?>(null);

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        // A leader's word in the chain is about the paper; what is followed is settled at review.
        if (news.Event is not (PaperEvent.Issued or PaperEvent.Corrected))
        {
            return;
        }

        var plan = await db.Set<Plan>().SingleAsync(one => one.Id == news.OwnerId, cancellation);
        (plan.Number, plan.IssuedOn) = (news.Number.Cut(Plan.NumberMaxLength), news.IssuedOn);
        var hash = "";
        if (news.SignedPdf is { } signed)
        {
            var stored = await files.AttachAsync(new NewFile(signed.FileName, signed.MediaType, signed.Bytes, "plan", plan.Id, plan.IssuerUnitId, news.ActorId, clock.UtcNow), cancellation);
            (plan.SignedFileId, hash) = (stored.Id, stored.Hash);
        }

        db.Record(new PlanPaperBrought(plan.Id, plan.IssuerUnitId, plan.Number!, plan.IssuedOn!.Value, hash), news.ActorId, clock.UtcNow);
    }
}
