using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;

namespace CoSo.Heads;

/// <param name="Version">Of the review as the grader saw it.</param>
internal sealed record WordsAbove(int Version, string Remark, string Grade, string? Reason);

/// <summary>Mức xếp loại: the words that hold on a day, from the locality's file.</summary>
internal sealed class GradeLevels(Locality locality)
{
    public HeadGradeTerm On(DateOnly day) =>
        locality.Rules.HeadGrades.Where(term => term.From <= day).OrderByDescending(term => term.From).FirstOrDefault() ?? new HeadGradeTerm(day, [], false, null);
}

/// <summary>
/// Nhận xét, xếp loại by the level above, never before the unit has said its own: the grade is a person's word, no sum of figures. Put right
/// with a reason; every version stays.
/// </summary>
internal sealed class GradeReview(AppDbContext db, ReviewBook book, HeadDesk desk, GradeLevels levels, IDutyLedger ledger)
{
    public static readonly Refusal NotYours = new("not-above", "Chỉ lãnh đạo cấp trên trực tiếp phụ trách đơn vị nhận xét, xếp loại.");

    public static readonly Refusal UnitFirst = new("unit-first", "Đơn vị chưa gửi tự nhận xét, giải trình. Đơn vị giải trình trước, cấp trên nhận xét sau.");

    public async Task<Outcome<HeadReview>> RunAsync(HeadInHand hand, WordsAbove words, CancellationToken cancellation)
    {
        if (!desk.MayGrade(hand.Unit))
        {
            return NotYours;
        }

        if (hand.Period.Round is not { } round)
        {
            return ReviewBook.NoRound;
        }

        if (await book.FindAsync(hand.Row?.Review, cancellation) is not { } review)
        {
            return UnitFirst;
        }

        if (review.Version != words.Version)
        {
            return ReviewBook.Changed;
        }

        var again = review.Grade is not null;
        if (again && words.Reason is null)
        {
            return ReviewBook.NoReason;
        }

        if (!levels.On(round.To).Levels.Contains(words.Grade))
        {
            return ReviewBook.NoSuchLevel;
        }

        (review.Remark, review.Grade, review.GradedAt, review.GradedBy) = (words.Remark, words.Grade, book.Now, book.Who);
        db.Add(new HeadStep
        {
            Id = OrderedId.New(), ReviewId = review.Id, Kind = again ? HeadStepKind.GradedAgain : HeadStepKind.Graded, Text = words.Remark, Grade = words.Grade,
            Reason = words.Reason, Who = book.Who, At = book.Now,
        });
        db.Record(new HeadReviewGraded(review.Id, review.UnitId, round.Id, again), book.ActorId, book.Now);
        if (!again && hand.OthersAll(other => other.Review?.Grade is not null) && await book.DutyAsync(round, review.UnitId, cancellation) is { } duty)
        {
            await ledger.CloseAsync(duty, book.ActorId, cancellation);
        }

        return await book.SaveAsync(review, cancellation);
    }
}
