using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Thôi thực hiện: the assigner takes the duty off the unit, with a reason; it counts nowhere any more.</summary>
internal sealed class WithdrawDuty(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string reason, CancellationToken cancellation)
    {
        if (duty.State is not (DutyState.Open or DutyState.Reported))
        {
            return DutyRefusals.NotOpen;
        }

        duty.Withdraw(book.Today);
        book.Settle(duty);
        book.Write(duty, new NewDeed(DeedKind.Withdrawn) { Text = reason }, officer.Id);
        book.Record(new DutyWithdrawn(duty.Id, duty.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
