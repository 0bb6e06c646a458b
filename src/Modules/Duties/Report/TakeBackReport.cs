using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Report;

/// <summary>Rút báo cáo hoàn thành: the unit reported by mistake and nobody has confirmed yet.</summary>
internal sealed class TakeBackReport(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string reason, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Reported)
        {
            return duty.State is DutyState.Closed ? DutyRefusals.Confirmed : DutyRefusals.NotReported;
        }

        duty.Reopen();
        book.Settle(duty);
        book.Write(duty, new NewDeed(DeedKind.TakenBack) { Text = reason }, officer.Id);
        book.Record(new DutyReportTakenBack(duty.Id, duty.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
