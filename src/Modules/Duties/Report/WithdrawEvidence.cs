using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>Rút tệp: the file is no longer shown or opened; its name, hash and the reason stay in the history.</summary>
internal sealed class WithdrawEvidence(AppDbContext db, DutyBook book, Officer officer, Clock clock)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, Guid fileId, string reason, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(
            stored => stored.Id == fileId && stored.OwnerId == duty.Id && stored.OwnerKind == Evidence.OwnerKind && stored.WithdrawnAt == null, cancellation);
        if (file is null)
        {
            return DutyRefusals.FileGone;
        }

        file.WithdrawnAt = clock.UtcNow;
        duty.CountFiles(-1);
        book.Write(duty, new NewDeed(DeedKind.FileWithdrawn) { Text = $"{file.Name}: {reason}" }, officer.Id);
        book.Record(new EvidenceWithdrawn(duty.Id, duty.UnitId, file.Id), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
