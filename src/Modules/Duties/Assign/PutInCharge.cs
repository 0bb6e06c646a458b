using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>Phân công người phụ trách: the unit says which of its officers does the duty; nobody makes it the whole unit's again.</summary>
internal sealed class PutInCharge(AppDbContext db, DutyBook book, IUnitOfficers officers, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, Guid? accountId, CancellationToken cancellation)
    {
        if (duty.State is DutyState.Closed or DutyState.Withdrawn)
        {
            return DutyRefusals.NotOpen;
        }

        var person = accountId is null ? null : (await officers.AtAsync(duty.UnitId, cancellation)).FirstOrDefault(one => one.AccountId == accountId);
        if (accountId is not null && person is null)
        {
            return DutyRefusals.NotOfUnit;
        }

        if (duty.InChargeId == accountId)
        {
            return duty;
        }

        var before = duty.InChargeId;
        duty.PutInCharge(person?.AccountId, person?.Name);
        book.Write(duty, new NewDeed(DeedKind.PutInCharge) { Text = person is null ? "Cả đơn vị" : $"{person.Name}, {person.Title}" }, officer.Id);
        book.Record(new DutyPutInCharge(duty.Id, duty.UnitId, before, accountId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
