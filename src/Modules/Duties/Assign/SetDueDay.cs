using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Law;

namespace CoSo.Duties.Assign;

/// <summary>
/// Ấn định, đổi hạn: by the assigner, naming the paper behind it. An earlier day counts its notice from today, so that nobody
/// turns red overnight.
/// </summary>
internal sealed class SetDueDay(AppDbContext db, DutyBook book, LawBook law, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, DateOnly? day, string paper, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Open)
        {
            return DutyRefusals.NotOpen;
        }

        if (day is { } set && DayRules.Check(set, book.Today, law.Calendar) is { } refusal)
        {
            return refusal;
        }

        var before = duty.DueOn;
        duty.SetDue(day, paper, book.Today);
        book.Settle(duty);
        var text = $"{(before is null ? "Chưa ấn định hạn" : Vn.Day(before))} → {(day is null ? "Chưa ấn định hạn" : Vn.Day(day))}";
        book.Write(duty, new NewDeed(DeedKind.DueSet) { Text = text, Paper = paper, Day = day ?? book.Today }, officer.Id);
        book.Record(new DutyDueSet(duty.Id, duty.UnitId, before, day), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
