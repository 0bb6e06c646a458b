using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Xác nhận hoàn thành: the assigner's word closes a duty. A draft (tham mưu) is done when the issuer's paper has its number.</summary>
internal sealed class ConfirmDuty(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string? text, string? paper, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Reported)
        {
            return DutyRefusals.NotReported;
        }

        if (duty.Relation is DutyRelation.Draft && string.IsNullOrEmpty(paper))
        {
            return DutyRefusals.PaperMissing;
        }

        book.Close(duty, text, paper, officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
