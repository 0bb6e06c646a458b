using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>As typed: the new name and day, and what they rest on.</summary>
internal sealed record MoveTyped(string? Name, DateOnly? DueOn, string? Paper, int Version);

/// <summary>Dời, sửa: a milestone or a review gets another day or name; its duty follows, the history keeps what was.</summary>
internal sealed class MoveDay(AppDbContext db, WorkVerbs works, IDutyChanges duties, Officer officer, Clock clock)
{
    public static readonly Refusal Incomplete = new("move-incomplete", "Nhập tên, ngày phải xong và văn bản hoặc lý do.");

    public static readonly Refusal Same = new("move-same", "Tên và ngày chưa thay đổi.");

    public static readonly Refusal Done = new("move-done", "Nội dung này đã xong nên không dời, sửa được.");

    /// <summary>The milestone with its item, if the officer manages the plan; null for none.</summary>
    public async Task<(WorkInHand Hand, WorkMilestone Milestone)?> MilestoneAsync(Guid planId, Guid workId, Guid milestoneId, CancellationToken cancellation) =>
        await works.FindAsync(planId, workId, cancellation) is { MayManage: true } hand
        && await db.Set<WorkMilestone>().SingleOrDefaultAsync(one => one.Id == milestoneId && one.WorkId == workId, cancellation) is { } milestone ? (hand, milestone) : null;

    /// <summary>The review with its programme, if the officer manages it; null for none.</summary>
    public async Task<(Plan Programme, ProgrammeReview Review)?> ReviewAsync(Guid planId, Guid reviewId, CancellationToken cancellation) =>
        await db.Managed(officer).SingleOrDefaultAsync(plan => plan.Id == planId && plan.State == PlanState.InForce, cancellation) is { } plan
        && await db.Set<ProgrammeReview>().SingleOrDefaultAsync(one => one.Id == reviewId && one.ProgrammeId == planId, cancellation) is { } review ? (plan, review) : null;

    public Task<List<DayMove>> HistoryAsync(Guid subjectId, CancellationToken cancellation) =>
        db.Set<DayMove>().AsNoTracking().Where(move => move.SubjectId == subjectId).OrderByDescending(move => move.Id).Take(100).ToListAsync(cancellation);

    public async Task<Outcome<bool>> RunAsync(WorkInHand hand, WorkMilestone milestone, MoveTyped typed, CancellationToken cancellation)
    {
        var read = Read(typed, milestone.Name, milestone.DueOn, milestone.DoneOn is not null);
        if (read.Value is not { } move)
        {
            return read.Refusal!;
        }

        Add(milestone.Id, milestone.Name, milestone.DueOn, move);
        db.Record(new MilestoneMoved(hand.Work.Id, hand.Work.LeadUnitId, milestone.Id, milestone.DueOn, move.DueOn, move.Paper), officer.Id, clock.UtcNow);
        (milestone.Name, milestone.DueOn) = (move.Name, move.DueOn);
        await duties.ChangeAsync(
            new DutiesOfSource("milestone", milestone.Id), new DutyChange($"{hand.Work.Name}: {move.Name}".Cut(1000), SetsDay: true, move.DueOn, move.Paper), officer.Id, cancellation);
        return await SaveAsync(milestone, typed.Version, cancellation);
    }

    public async Task<Outcome<bool>> RunAsync(Plan programme, ProgrammeReview review, MoveTyped typed, CancellationToken cancellation)
    {
        var read = Read(typed, review.Name, review.DueOn, review.PaperFileId is not null);
        if (read.Value is not { } move)
        {
            return read.Refusal!;
        }

        Add(review.Id, review.Name, review.DueOn, move);
        db.Record(new ProgrammeReviewMoved(programme.Id, programme.IssuerUnitId, review.Id, review.DueOn, move.DueOn, move.Paper), officer.Id, clock.UtcNow);
        (review.Name, review.DueOn) = (move.Name, move.DueOn);
        await duties.ChangeAsync(new DutiesOfSource("programme-review", review.Id), new DutyChange(move.Name, SetsDay: true, move.DueOn, move.Paper), officer.Id, cancellation);
        return await SaveAsync(review, typed.Version, cancellation);
    }

    private static Outcome<Moved> Read(MoveTyped typed, string name, DateOnly due, bool isDone)
    {
        if (isDone)
        {
            return Done;
        }

        if (typed.Name.Cut(ProgrammeReview.NameMaxLength) is not { } said || typed.DueOn is not { } day || typed.Paper.Cut(DayMove.PaperMaxLength) is not { } paper)
        {
            return Incomplete;
        }

        return said == name && day == due ? Same : new Moved(said, day, paper);
    }

    private void Add(Guid subjectId, string name, DateOnly due, Moved move) => db.Add(new DayMove
    {
        Id = OrderedId.New(), SubjectId = subjectId, NameBefore = name, NameAfter = move.Name, DueBefore = due, DueAfter = move.DueOn, Paper = move.Paper,
        By = $"{officer.Name}, {officer.UnitName}", At = clock.UtcNow,
    });

    private async Task<Outcome<bool>> SaveAsync(Versioned row, int version, CancellationToken cancellation)
    {
        if (row.Version != version)
        {
            db.ChangeTracker.Clear();
            return WorkVerbs.Changed;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return WorkVerbs.Changed;
        }
    }

    private sealed record Moved(string Name, DateOnly DueOn, string Paper);
}
