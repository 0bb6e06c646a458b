using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>An item as typed.</summary>
internal sealed record WorkTyped(string Name, Guid LeadUnitId, long? Budget, DateOnly? StartOn, DateOnly? EndOn, IReadOnlyDictionary<string, string?> Extra);

/// <summary>Items of a plan of a kind: made and changed by who manages the plan, their state told by the unit that leads.</summary>
internal sealed class WorkVerbs(AppDbContext db, PlanKinds kinds, IDutyLedger ledger, Officer officer, Clock clock)
{
    public static readonly Refusal Changed = new("work-changed", "Có người vừa sửa nội dung này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");

    private static readonly Refusal Gone = new("work-gone", "Không có nội dung này, hoặc anh chị không phụ trách.");

    /// <summary>The item of a plan the officer sees, and what they may do with it; null for none.</summary>
    public async Task<WorkInHand?> FindAsync(Guid planId, Guid workId, CancellationToken cancellation)
    {
        var found = await db.Seen(officer).Where(plan => plan.Id == planId)
            .Join(db.Set<PlanWork>().Where(work => work.Id == workId), plan => plan.Id, work => work.PlanId, (plan, work) => new { plan, work })
            .Join(db.Set<UnitRow>(), one => one.work.LeadUnitId, unit => unit.Id, (one, lead) => new { one.plan, one.work, lead })
            .Join(db.Set<UnitRow>(), one => one.plan.IssuerUnitId, unit => unit.Id, (one, issuer) => new { one.plan, one.work, one.lead, issuer })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : new WorkInHand(found.plan, found.work, found.lead, officer.Can(Capability.ManagePlans, found.issuer.Path), officer.Can(Capability.ReportTargets, found.lead.Path));
    }

    /// <param name="workId">Null for a new one.</param>
    public async Task<Outcome<PlanWork>> SaveAsync(Guid planId, Guid? workId, int version, WorkTyped typed, CancellationToken cancellation)
    {
        var plan = await db.Managed(officer).SingleOrDefaultAsync(one => one.Id == planId && one.State == PlanState.InForce, cancellation);
        var work = workId is { } id ? await db.Set<PlanWork>().SingleOrDefaultAsync(one => one.Id == id && one.PlanId == planId, cancellation) : null;
        if (plan is null || (workId is not null && work is null) || kinds.Of(await KindAsync(planId, cancellation)) is not { Items: not null } kind)
        {
            return Gone;
        }

        if (work is not null && work.Version != version)
        {
            return Changed;
        }

        if (typed.EndOn < typed.StartOn || typed.Budget < 0)
        {
            return new Refusal("work-days", "Ngày kết thúc không thể trước ngày bắt đầu, kinh phí không thể âm.");
        }

        if (work is null)
        {
            work = new PlanWork { Id = OrderedId.New(), PlanId = planId, Name = "" };
            db.Add(work);
        }

        (work.Name, work.LeadUnitId, work.Budget) = (typed.Name.Cut(PlanWork.NameMaxLength)!, typed.LeadUnitId, kind.Budget ? typed.Budget : null);
        (work.StartOn, work.EndOn, work.Extra) = (typed.StartOn, typed.EndOn, ExtraFields.Write(kind.ItemFields, typed.Extra));
        Record(new PlanWorkSaved(work.Id, plan.IssuerUnitId, planId, work.Name, work.Budget, work.LeadUnitId));
        return await SaveAsync(work, cancellation);
    }

    public async Task<Outcome<PlanWork>> SetMilestoneAsync(Guid planId, Guid workId, string? name, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (await FindAsync(planId, workId, cancellation) is not { MayManage: true } hand)
        {
            return Gone;
        }

        if (name.Cut(PlanWork.NameMaxLength) is not { } said || dueOn is not { } due)
        {
            return new Refusal("milestone", "Nhập tên mốc và ngày phải xong.");
        }

        var milestone = new WorkMilestone { Id = OrderedId.New(), WorkId = workId, Name = said, DueOn = due };
        db.Add(milestone);
        ledger.Raise(
            new NewDuty
            {
                UnitId = hand.Work.LeadUnitId, AssignerUnitId = hand.Plan.IssuerUnitId, Title = $"{hand.Work.Name}: {said}".Cut(1000)!, Source = SourceOf(milestone, hand), DueOn = due,
                DueHow = $"mốc của {hand.Plan.Label}", GivenOn = clock.Today, PlanId = planId,
            },
            officer.Id);
        Record(new MilestoneSet(workId, hand.Work.LeadUnitId, milestone.Id, said, due));
        return await SaveAsync(hand.Work, cancellation);
    }

    /// <summary>The lead says how far it is, and which milestones are done.</summary>
    public async Task<Outcome<PlanWork>> ReportAsync(WorkInHand hand, int version, WorkReport report, CancellationToken cancellation)
    {
        if (!hand.MayReport)
        {
            return Gone;
        }

        if (hand.Work.Version != version)
        {
            return Changed;
        }

        if (report.Progress is < 0 or > 100 || (report.State == WorkState.Done && report.Progress < 100) || (report.State is WorkState.Paused or WorkState.Dropped && string.IsNullOrWhiteSpace(report.Note)))
        {
            return new Refusal("work-progress", "Tiến độ từ 0 đến 100 %; hoàn thành thì 100 %; tạm dừng, thôi thực hiện thì ghi lý do.");
        }

        var work = hand.Work;
        (work.State, work.Progress, work.Note) = (report.State, report.Progress, report.Note.Cut(PlanWork.NoteMaxLength));
        (work.SaidBy, work.SaidAt) = ($"{officer.Name}, {officer.UnitName}".Cut(200), clock.UtcNow);
        Record(new PlanWorkReported(work.Id, work.LeadUnitId, work.State, work.Progress, work.Note));
        foreach (var milestone in await db.Set<WorkMilestone>().Where(one => one.WorkId == work.Id && one.DoneOn == null && report.Done.Contains(one.Id)).ToListAsync(cancellation))
        {
            milestone.DoneOn = clock.Today;
            Record(new MilestoneDone(work.Id, work.LeadUnitId, milestone.Id, clock.Today));
            await ledger.ReportedAsync(SourceOf(milestone, hand), clock.Today, officer.Id, cancellation);
        }

        return await SaveAsync(work, cancellation);
    }

    public Task<string?> KindAsync(Guid planId, CancellationToken cancellation) => db.Set<PlanProfile>().Where(profile => profile.PlanId == planId).Select(profile => profile.Kind).SingleOrDefaultAsync(cancellation);

    private static DutySource SourceOf(WorkMilestone milestone, WorkInHand hand) => new("milestone", milestone.Id, hand.Plan.Label, $"/ke-hoach/{hand.Plan.Id}/hang-muc/{hand.Work.Id}");

    private void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    private async Task<Outcome<PlanWork>> SaveAsync(PlanWork work, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return work;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}

internal sealed record WorkInHand(Plan Plan, PlanWork Work, UnitRow Lead, bool MayManage, bool MayReport);

internal sealed record WorkReport(WorkState State, int Progress, string? Note, IReadOnlyList<Guid> Done);
