using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <param name="Ids">Lines ticked; null for all of the plan.</param>
internal sealed record LineAssignment(IReadOnlyList<Guid>? Ids, string? Assignee, string? AssignedTo, DateOnly? DueOn);

/// <summary>Gives many lines to one person or unit below, or one day, at once: nobody opens two hundred lines.</summary>
internal sealed class AssignLines(AppDbContext db, UnitPlanAccess access, UnitPlanBook book, Assignees assignees)
{
    /// <returns>How many lines changed, and how many were left because the day is later than the plan above's and no reason is given.</returns>
    public async Task<Outcome<LinesAssigned>> RunAsync(Guid planId, LineAssignment wanted, CancellationToken cancellation)
    {
        if (await access.FindAsync(planId, cancellation) is not { MayDraft: true } hand)
        {
            return UnitPlanBook.NotYours;
        }

        if (!hand.MayEdit)
        {
            return UnitPlanBook.NotDraft;
        }

        var who = await assignees.ReadAsync(hand.Unit, wanted.Assignee, wanted.AssignedTo, cancellation);
        if (who.Value is not { } assigned)
        {
            return who.Refusal!;
        }

        if (wanted.Ids is { Count: 0 } || (assigned.Name is null && wanted.DueOn is null))
        {
            return new Refusal("nothing-to-assign", "Đánh dấu các dòng cần phân công, rồi chọn người, bộ phận hoặc nhập hạn.");
        }

        var lines = await db.Set<UnitPlanLine>()
            .Where(line => line.UnitPlanId == planId && line.RemovedAt == null && line.Kind != LineKind.NotTaken && (wanted.Ids == null || wanted.Ids.Contains(line.Id)))
            .ToListAsync(cancellation);
        var result = Assign(lines, assigned, wanted.DueOn);
        book.Record(new UnitPlanLinesAssigned(planId, hand.Plan.UnitId, result.Changed, assigned.UnitId, assigned.OfficerId, wanted.DueOn));
        return await book.SaveAsync(result, cancellation);
    }

    private LinesAssigned Assign(List<UnitPlanLine> lines, Assigned assigned, DateOnly? day)
    {
        var left = 0;
        foreach (var line in lines)
        {
            if (day > line.ParentDueOn && line.Reason is null)
            {
                left++;
                continue;
            }

            if (assigned.Name is not null)
            {
                (line.AssignedUnitId, line.AssignedOfficerId, line.AssignedTo) = (assigned.UnitId, assigned.OfficerId, assigned.Name);
            }

            line.DueOn = day ?? line.DueOn;
            line.Settle();
            book.Touch(line);
        }

        return new LinesAssigned(lines.Count - left, left);
    }
}

internal sealed record LinesAssigned(int Changed, int LeftForReason);
