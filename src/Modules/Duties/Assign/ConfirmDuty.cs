using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Xác nhận hoàn thành: the assigner's word closes a duty. A draft (tham mưu) is closed by its paper's number alone: <see cref="IssuePaper"/>.</summary>
internal sealed class ConfirmDuty(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string? text, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Reported)
        {
            return DutyRefusals.NotReported;
        }

        if (duty.Relation is DutyRelation.Draft)
        {
            return DutyRefusals.PaperMissing;
        }

        book.Close(duty, text, null, officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
