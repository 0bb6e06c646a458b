using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Trả lại, đề nghị bổ sung: open again, with the reason the unit reads.</summary>
internal sealed class ReturnDuty(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string reason, CancellationToken cancellation)
    {
        if (duty.State is not (DutyState.Reported or DutyState.Closed))
        {
            return DutyRefusals.NotReported;
        }

        book.Return(duty, reason, officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
