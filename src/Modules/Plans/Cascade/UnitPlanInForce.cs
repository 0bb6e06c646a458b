using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// What an approved plan of a unit does in the ledger. The unit's own lines become duties it gave itself; a line handed to a unit
/// below becomes that unit's duty; lines taken over raise nothing for the unit, whose duty from the plan above is there already:
/// they are linked to it. Approved again after a change, the duties follow. Adds to the unit of work, never saves.
/// </summary>
internal sealed class UnitPlanInForce(AppDbContext db, IDutyLedger ledger, IDutyChanges changes, UnitPlanBook book)
{
    public async Task<(int Raised, int Refined)> EnterAsync(UnitPlanInHand hand, List<UnitPlanLine> lines, CancellationToken cancellation)
    {
        var (raised, refined) = (0, 0);
        foreach (var line in lines)
        {
            raised += await RaiseAsync(hand, line, cancellation);
            refined += await RefineAsync(hand, line, cancellation);
        }

        var removed = await db.Set<UnitPlanLine>().Where(line => line.UnitPlanId == hand.Plan.Id && line.RemovedAt != null && line.RaisedFor != null).ToListAsync(cancellation);
        foreach (var line in removed)
        {
            await TakeOffAsync(hand, line, cancellation);
        }

        var orders = await db.Set<UnitPlanOrder>().Where(order => order.PlanId == hand.Plan.PlanId && order.UnitId == hand.Plan.UnitId).ToListAsync(cancellation);
        foreach (var order in orders)
        {
            await changes.FulfilAsync(order.Duty, book.Today, $"Đã duyệt: {hand.Plan.Label}", book.Officer.Id, cancellation);
        }

        return (raised, refined);
    }

    private async Task<int> RaiseAsync(UnitPlanInHand hand, UnitPlanLine line, CancellationToken cancellation)
    {
        // Its own work, or work for a unit below; what it only takes over stands in the ledger already.
        var wanted = line.Kind == LineKind.NotTaken ? null : line.AssignedUnitId ?? (line.Kind == LineKind.Added ? hand.Plan.UnitId : null);
        if (line.RaisedFor is not null && line.RaisedFor != wanted)
        {
            await TakeOffAsync(hand, line, cancellation);
        }

        if (wanted is not { } unitId)
        {
            return 0;
        }

        if (line.RaisedFor is not null)
        {
            await changes.ChangeAsync(new DutiesOfSource(UnitPlanLine.SourceKind, line.Id), new DutyChange(line.Text, true, line.LastDay, hand.Plan.Label), book.Officer.Id, cancellation);
            return 0;
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = unitId,
                AssignerUnitId = hand.Plan.UnitId,
                Title = line.Text.Cut(1000)!,
                Detail = line.AssignedTo is { } who && line.AssignedUnitId is null ? $"Phân công: {who}." : null,
                Source = new DutySource(UnitPlanLine.SourceKind, line.Id, $"{hand.Plan.Label}, {hand.Unit.ShortName}", $"/ke-hoach-don-vi/{hand.Plan.Id}"),
                DueOn = line.LastDay,
                DueHow = line.LastDay is null ? null : hand.Plan.Label,
                GivenOn = book.Today,
            },
            book.Officer.Id);
        line.RaisedFor = unitId;
        return 1;
    }

    private async Task<int> RefineAsync(UnitPlanInHand hand, UnitPlanLine line, CancellationToken cancellation)
    {
        if (line.MeasureId is not { } item)
        {
            return 0;
        }

        var words = new List<string> { LineWords.Of(line.Kind) };
        if (line.AssignedTo is { } who)
        {
            words.Add($"phân công {who}");
        }

        if (line.DueOn is { } day)
        {
            words.Add($"hạn của đơn vị {Vn.Day(day)}");
        }

        if (line.Reason is { } reason)
        {
            words.Add($"lý do: {reason}");
        }

        await changes.RefineAsync(
            new DutiesOfSource("measure", item, hand.Plan.UnitId), new DutyRefinement(string.Join("; ", words), hand.Plan.Label, $"/ke-hoach-don-vi/{hand.Plan.Id}"), book.Officer.Id, cancellation);
        return 1;
    }

    private async Task TakeOffAsync(UnitPlanInHand hand, UnitPlanLine line, CancellationToken cancellation)
    {
        await changes.WithdrawAsync(new DutiesOfSource(UnitPlanLine.SourceKind, line.Id), $"Không còn trong {hand.Plan.Label}", book.Officer.Id, cancellation);
        line.RaisedFor = null;
    }
}
