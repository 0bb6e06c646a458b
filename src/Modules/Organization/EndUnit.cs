using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <param name="Successors">The main one first; empty where the unit ends without one.</param>
/// <param name="Choices">Kinds that another than the main successor takes: key of the kind, position of the successor.</param>
internal sealed record EndForm(
    DateOnly LastDay, EndingWay Way, IReadOnlyList<Guid> Successors, string PaperNumber, DateOnly PaperOn, IReadOnlyDictionary<string, int> Choices);

/// <summary>
/// Ends a unit on a day. Its history stays; what is open passes to the successors on the day after the last: at once, in the same
/// transaction, where that day has come, otherwise when it comes (<see cref="EndingClock"/>).
/// </summary>
internal sealed class EndUnit(AppDbContext db, EndingRules rules, PassOn passOn, Officer officer, Clock clock)
{
    private static readonly Refusal Changed = new(
        "end-changed", "Có người vừa cập nhật đơn vị này hoặc một việc đang mở của đơn vị. Xem lại số liệu rồi ghi lần nữa; nội dung bạn nhập vẫn còn.");

    public async Task<Outcome<Unit>> RunAsync(Unit unit, EndForm form, CancellationToken cancellation)
    {
        if (await rules.RefuseAsync(unit, form, cancellation) is { } refusal)
        {
            return refusal;
        }

        var ending = new UnitEnding
        {
            Id = OrderedId.New(), UnitId = unit.Id, LastDay = form.LastDay, Way = form.Way, PaperNumber = form.PaperNumber, PaperOn = form.PaperOn, FormerTo = unit.To,
            MadeBy = officer.Id, MadeByName = $"{officer.Name}, {officer.UnitName}", MadeAt = clock.UtcNow,
        };
        unit.To = form.LastDay;

        // Written to even where the day stays: of two who end one unit at once, the second must collide.
        db.Entry(unit).State = EntityState.Modified;
        db.Add(ending);
        await AddSuccessorsAsync(unit, ending, form, cancellation);
        db.Record(new UnitEnded(unit.Id, form.LastDay, form.Successors.Count == 0 ? null : form.Successors[0], form.Successors.Count, form.PaperNumber, form.PaperOn), officer.Id, clock.UtcNow);
        if (form.LastDay < clock.Today)
        {
            await passOn.PassAsync(ending, await passOn.PartiesAsync(unit.Id, form.Successors, form.Choices, cancellation), officer.Id, cancellation);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return unit;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }

    private async Task AddSuccessorsAsync(Unit unit, UnitEnding ending, EndForm form, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<Succession>().Where(one => one.UnitId == unit.Id && !form.Successors.Contains(one.SuccessorId)).ToListAsync(cancellation));
        var known = await db.Set<Succession>().Where(one => one.UnitId == unit.Id && form.Successors.Contains(one.SuccessorId)).ToListAsync(cancellation);
        foreach (var (successorId, position) in form.Successors.Select((id, at) => (id, at)))
        {
            db.Add(new EndingSuccessor { EndingId = ending.Id, Position = position, UnitId = successorId });
            if (known.Find(one => one.SuccessorId == successorId) is { } same)
            {
                same.Position = position;
            }
            else
            {
                db.Add(new Succession { UnitId = unit.Id, SuccessorId = successorId, Position = position });
            }
        }

        db.AddRange(form.Choices.Where(choice => choice.Value > 0).Select(choice => new EndingChoice { EndingId = ending.Id, Part = choice.Key, Position = choice.Value }));
    }
}
