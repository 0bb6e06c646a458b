using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Đôn đốc: the assigner's word to the unit, kept with the duty.</summary>
internal sealed class UrgeUnit(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string text, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Open)
        {
            return DutyRefusals.NotOpen;
        }

        book.Write(duty, new NewDeed(DeedKind.Urged) { Text = text }, officer.Id, changes: false);
        book.Record(new DutyUrged(duty.Id, duty.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
