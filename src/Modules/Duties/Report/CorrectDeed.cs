using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>Đính chính: a note or an explanation written anew; the old words stay in the history, crossed out. Costs no points.</summary>
internal sealed class CorrectDeed(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, Guid deedId, string text, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        var wrong = await db.Set<Deed>().SingleOrDefaultAsync(deed => deed.Id == deedId && deed.DutyId == duty.Id && !deed.IsCorrected, cancellation);
        if (wrong?.Kind is not (DeedKind.Note or DeedKind.Explained or DeedKind.Reported))
        {
            return DutyRefusals.NothingToCorrect;
        }

        wrong.IsCorrected = true;
        var right = book.Write(duty, new NewDeed(wrong.Kind) { Text = text, Day = wrong.Day, CorrectsId = wrong.Id }, officer.Id, changes: false);
        book.Record(new DeedCorrected(duty.Id, duty.UnitId, wrong.Id, right.Id), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
