using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Quality;

/// <summary>Answers and reviews that the officer may look at: of cases in sight, and never one of the officer's own.</summary>
internal sealed class ReviewDesk(AppDbContext db, CaseDesk desk, Officer officer)
{
    /// <summary>Answered cases that the officer neither verified nor decided.</summary>
    public IQueryable<Case> Answered()
    {
        var (me, entries) = (officer.Id, db.Set<CaseEntry>());
        return desk.Cases().Where(one => one.DecidedOn != null && one.Result != null && (one.VerifierId == null || one.VerifierId != me)
            && !entries.Any(entry => entry.CaseId == one.Id && entry.Act == CaseAct.Decided && entry.ActorId == me));
    }

    public IQueryable<AnswerReview> Reviews()
    {
        var answered = Answered().Select(one => one.Id);
        return db.Set<AnswerReview>().Where(review => answered.Contains(review.CaseId));
    }
}

/// <summary>Draws answers of a period by chance, the same number of every unit, so that nobody chooses which.</summary>
internal sealed class DrawAnswers(AppDbContext db, ReviewDesk desk, Officer officer, Clock clock)
{
    public const int MostOfUnit = 20;

    private const int MostLookedAt = 5000;

    public async Task<Outcome<int>> RunAsync(DateOnly from, DateOnly to, int ofUnit, CancellationToken cancellation)
    {
        if (to > clock.Today || from > to || ofUnit is < 1 or > MostOfUnit)
        {
            return new Refusal("bad-period", "Kỳ soát phải kết thúc không sau hôm nay, mỗi đơn vị từ 1 đến {0} câu trả lời.") { Arguments = [MostOfUnit] };
        }

        var drawn = db.Set<AnswerReview>();
        var answered = await desk.Answered().AsNoTracking().Where(one => one.DecidedOn >= from && one.DecidedOn <= to && !drawn.Any(review => review.CaseId == one.Id))
            .OrderBy(one => one.Id).Take(MostLookedAt).Select(one => new { one.Id, one.UnitId }).ToListAsync(cancellation);
        if (answered.Count == 0)
        {
            return new Refusal("nothing-answered", "Không có câu trả lời nào chưa soát trong kỳ này.");
        }

        var seed = OrderedId.New();
        foreach (var one in answered.GroupBy(one => one.UnitId).SelectMany(unit => unit.OrderBy(one => DemoChance.Of(int.MaxValue, $"{seed}{one.Id}")).Take(ofUnit)))
        {
            db.Add(new AnswerReview { Id = OrderedId.New(), CaseId = one.Id, UnitId = one.UnitId, From = from, To = to, DrawnBy = officer.Id, DrawnAt = clock.UtcNow });
        }

        var count = db.ChangeTracker.Entries<AnswerReview>().Count();
        db.Record(new AnswersDrawn(seed, officer.UnitId, count, from, to), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return count;
    }
}

internal sealed record Findings(bool ToThePoint, bool Grounded, bool Clear, bool Done, string? Note)
{
    public bool IsGood => ToThePoint && Grounded && Clear && Done;
}

/// <summary>Soát chất lượng một câu trả lời; one that does not hold is worked on again.</summary>
internal sealed class ReviewAnswer(AppDbContext db, CaseBook book, ReopenCase reopen, Officer officer, Clock clock)
{
    public async Task<Outcome<AnswerReview>> RunAsync(AnswerReview review, Case one, Findings found, bool reopens, CancellationToken cancellation)
    {
        if (review.ReviewedOn is not null)
        {
            return CaseRefusals.NotNow;
        }

        if (reopens && !ReopenCase.May(one))
        {
            return CaseRefusals.NotReopened;
        }

        (review.ReviewerId, review.Reviewer, review.ReviewedOn) = (officer.Id, $"{officer.Name}, {officer.UnitName}", clock.Today);
        (review.ToThePoint, review.Grounded, review.Clear, review.Done, review.Note, review.Reopened) = (found.ToThePoint, found.Grounded, found.Clear, found.Done, found.Note, reopens);
        book.Write(one, CaseAct.Reviewed, clock.Today, found.Note);
        if (reopens)
        {
            await reopen.AddAsync(one, found.Note ?? "Soát chất lượng câu trả lời", cancellation);
        }

        book.Record(new AnswerReviewed(one.Id, one.UnitId, reopens));
        await db.SaveChangesAsync(cancellation);
        return review;
    }
}
