using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Trình, rút lại, trả lại, mở lại: the steps that only move a unit's plan.</summary>
internal sealed class UnitPlanSteps(AppDbContext db, UnitPlanAccess access, UnitPlanBook book, IPaperDesk papers)
{
    public static readonly Refusal NoReason = new("no-reason", "Ghi lý do.");

    public Task<Outcome<UnitPlan>> SubmitAsync(Guid id, int version, CancellationToken cancellation) =>
        MoveAsync(id, version, hand => hand.MayDraft, UnitPlanState.Draft, UnitPlanBook.NotDraft, async hand =>
        {
            var lines = await UnitPlanCheck.LockLinesAsync(db, id, cancellation);
            if (UnitPlanCheck.Refuse(hand, lines) is { } refusal)
            {
                return refusal;
            }

            hand.Plan.State = UnitPlanState.Submitted;
            (hand.Plan.SubmittedAt, hand.Plan.ReturnedWhy) = (book.Now, null);
            book.Step(hand.Plan, UnitPlanStepKind.Submitted);
            book.Record(new UnitPlanSubmitted(id, hand.Plan.UnitId, lines.Count, lines.Count(line => line.IsDifferent)));
            return null;
        }, cancellation);

    public Task<Outcome<UnitPlan>> TakeBackAsync(Guid id, int version, CancellationToken cancellation) =>
        MoveAsync(id, version, hand => hand.MayDraft, UnitPlanState.Submitted, NotSubmitted, hand =>
        {
            hand.Plan.State = UnitPlanState.Draft;
            book.Step(hand.Plan, UnitPlanStepKind.TakenBack);
            book.Record(new UnitPlanTakenBack(id, hand.Plan.UnitId));
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    public Task<Outcome<UnitPlan>> ReturnAsync(Guid id, int version, string? reason, CancellationToken cancellation) =>
        MoveAsync(id, version, hand => hand.MayApprove, UnitPlanState.Submitted, NotSubmitted, hand =>
        {
            if (reason.Cut(UnitPlan.ReasonMaxLength) is not { } why)
            {
                return Task.FromResult<Refusal?>(NoReason);
            }

            hand.Plan.State = UnitPlanState.Draft;
            hand.Plan.ReturnedWhy = why;
            book.Step(hand.Plan, UnitPlanStepKind.Returned, why);
            book.Record(new UnitPlanReturned(id, hand.Plan.UnitId, why));
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>An approved plan is opened again, to follow the plan above or to be mended; its duties go on meanwhile.</summary>
    public Task<Outcome<UnitPlan>> ReopenAsync(Guid id, int version, string? reason, CancellationToken cancellation) =>
        MoveAsync(id, version, hand => hand.MayDraft, UnitPlanState.Approved, NotApproved, async hand =>
        {
            if (reason.Cut(UnitPlan.ReasonMaxLength) is not { } why)
            {
                return NoReason;
            }

            // An issued paper stays what it is; the plan that is mended gets another. One on its way is withdrawn.
            var plan = hand.Plan;
            if (plan.PaperNumber is null && await papers.WithdrawAsync(UnitPlanPaperOwner.OwnerKind, id, $"Mở lại kế hoạch: {why}", cancellation) is { } numbered)
            {
                return numbered;
            }

            plan.State = UnitPlanState.Draft;
            (plan.ApprovedBy, plan.ApprovedByName, plan.ApprovedAt, plan.IsApprovedOutside) = (null, null, null, false);
            (plan.PaperNumber, plan.PaperOn, plan.PaperFileId) = (null, null, null);
            book.Step(plan, UnitPlanStepKind.Reopened, why);
            book.Record(new UnitPlanReopened(id, plan.UnitId, why));
            return null;
        }, cancellation);

    internal static readonly Refusal NotSubmitted = new("unit-plan-not-submitted", "Kế hoạch không ở bước chờ duyệt. Tải lại trang để xem tình trạng hiện tại.");

    private static readonly Refusal NotApproved = new("unit-plan-not-approved", "Kế hoạch chưa được duyệt nên không cần mở lại.");

    private async Task<Outcome<UnitPlan>> MoveAsync(
        Guid id, int version, Func<UnitPlanInHand, bool> may, UnitPlanState from, Refusal wrongState, Func<UnitPlanInHand, Task<Refusal?>> act, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand || !may(hand))
        {
            return UnitPlanBook.NotYours;
        }

        if (hand.Plan.State != from)
        {
            return wrongState;
        }

        if (hand.Plan.Version != version)
        {
            return UnitPlanBook.Changed;
        }

        if (await act(hand) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        book.Touch(hand.Plan);
        return await book.SaveAsync(hand.Plan, cancellation);
    }
}

/// <summary>Whether a draft is fit to leave the officer's hands.</summary>
internal static class UnitPlanCheck
{
    public static readonly Refusal Behind = new("unit-plan-behind", "Kế hoạch cấp trên đã thay đổi từ khi lập bản này. Cập nhật theo kế hoạch cấp trên rồi trình.");

    /// <summary>All lines that count. Each is written to with the step, so that an edit saved at this very moment collides instead of slipping in after.</summary>
    public static async Task<List<UnitPlanLine>> LockLinesAsync(AppDbContext db, Guid planId, CancellationToken cancellation)
    {
        var lines = await db.Set<UnitPlanLine>().Where(line => line.UnitPlanId == planId && line.RemovedAt == null).OrderBy(line => line.Position).ToListAsync(cancellation);
        foreach (var line in lines)
        {
            line.ParentChange = null;
            db.Entry(line).State = EntityState.Modified;
        }

        return lines;
    }

    public static Refusal? Refuse(UnitPlanInHand hand, List<UnitPlanLine> lines)
    {
        if (hand.IsBehind)
        {
            return Behind;
        }

        if (!lines.Exists(line => line.Kind != LineKind.NotTaken))
        {
            return new Refusal("unit-plan-empty", "Kế hoạch chưa có việc nào. Nhận việc từ kế hoạch cấp trên hoặc thêm việc của đơn vị.");
        }

        return lines.Find(line => LineRules.Check(line, hand.Parent) is not null) is { } faulty
            ? new Refusal("line-incomplete", "Dòng {0} chưa đủ: {1}") { Arguments = [faulty.Position + 1, string.Format(System.Globalization.CultureInfo.InvariantCulture, LineRules.Check(faulty, hand.Parent)!.Message, LineRules.Check(faulty, hand.Parent)!.Arguments)] }
            : null;
    }
}
