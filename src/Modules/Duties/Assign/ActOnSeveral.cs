using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Duties.Assign;

/// <summary>
/// One action on several duties of a list, by the verb of each: what is refused for one is done for the others, and the officer
/// is told how many and why.
/// </summary>
internal sealed class ActOnSeveral(DutyAccess access, AppDbContext db)
{
    public async Task<(int Done, List<Refusal> Refused)> RunAsync(IEnumerable<Guid> ids, Func<Duty, Task<Outcome<Duty>>> act, CancellationToken cancellation)
    {
        var (done, refused) = (0, new List<Refusal>());
        foreach (var id in ids.Distinct())
        {
            if (await access.FindAsync(id, cancellation) is not { MayAssign: true } hand)
            {
                refused.Add(NotYours);
                continue;
            }

            var outcome = await OneAsync(hand.Duty, act);
            if (outcome.Refusal is { } refusal)
            {
                refused.Add(refusal);
                db.ChangeTracker.Clear();
            }
            else
            {
                done++;
            }
        }

        return (done, refused);
    }

    private static async Task<Outcome<Duty>> OneAsync(Duty duty, Func<Duty, Task<Outcome<Duty>>> act)
    {
        try
        {
            return await act(duty);
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException)
        {
            return DutyRefusals.ChangedMeanwhile;
        }
    }

    private static readonly Refusal NotYours = new("not-yours", "Việc do đơn vị khác giao; chỉ đơn vị giao việc xác nhận, đôn đốc và ấn định hạn.");
}
