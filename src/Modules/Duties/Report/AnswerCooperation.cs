using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>Trả lời phối hợp: a co-operating unit says what it contributed; the lead unit stays answerable.</summary>
internal sealed class AnswerCooperation(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, Guid partnerUnitId, string? text, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        var partner = await db.Set<DutyPartner>().SingleOrDefaultAsync(row => row.DutyId == duty.Id && row.UnitId == partnerUnitId, cancellation);
        if (partner is null)
        {
            return DutyRefusals.UnknownUnit;
        }

        if (partner.AnsweredOn is not null)
        {
            return DutyRefusals.AnsweredAlready;
        }

        var kind = await db.Set<UnitRow>().Where(unit => unit.Id == partnerUnitId).Select(unit => unit.Kind).SingleAsync(cancellation);
        if (DutyContents.Of(kind) is var content && text is null == (content is DutyContent.Full))
        {
            return DutyContents.Refusal(content) ?? DutyRefusals.AnswerEmpty;
        }

        partner.Say(text, book.Today);
        book.Write(duty, new NewDeed(DeedKind.PartnerAnswered) { Text = text }, officer.Id, changes: false);
        book.Record(new DutyPartnerAnswered(duty.Id, partnerUnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
