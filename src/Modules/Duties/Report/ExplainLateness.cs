using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Report;

/// <summary>Giải trình chậm: what a leader reads beside the duty; said before it is late, it stands there from the first late day.</summary>
internal sealed class ExplainLateness(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string text, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        if (duty.LateAfter is null)
        {
            return DutyRefusals.NotLate;
        }

        duty.Explain(duty.ExplainedOn ?? book.Today);
        book.Settle(duty);
        book.Write(duty, new NewDeed(DeedKind.Explained) { Text = text }, officer.Id);
        book.Record(new DutyExplained(duty.Id, duty.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
