using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <param name="Version">Of the review as the writer saw it; 0 for none.</param>
internal sealed record OwnWords(int Version, string Text, string? Explanation, string Grade, string? Reason);

/// <summary>What the verbs about a review share: its history, the unit's duty.</summary>
internal sealed class ReviewBook(AppDbContext db, Officer officer, Clock clock)
{
    public static readonly Refusal NotYours = new("not-yours", "Chỉ người đứng đầu hoặc công chức phụ trách của chính đơn vị gửi tự nhận xét.");

    public static readonly Refusal NoRound = new("no-round", "Kỳ này chưa có đợt nhận xét, đánh giá đang mở.");

    public static readonly Refusal Changed = new("changed-meanwhile", "Có người vừa cập nhật nội dung này. Nội dung bạn nhập còn ở dưới; xem lại rồi lưu lần nữa.");

    public static readonly Refusal NoReason = new("no-reason", "Đã gửi trước đó: ghi lý do bổ sung, sửa.");

    public static readonly Refusal NoSuchLevel = new("no-such-level", "Chọn một mức xếp loại trong danh sách.");

    public string Who => $"{officer.Name}, {officer.UnitName}";

    public DateTime Now => clock.UtcNow;

    public Guid ActorId => officer.Id;

    /// <summary>The unit's duty; null where the unit was not asked.</summary>
    public async Task<DutySource?> DutyAsync(HeadRound round, Guid unitId, CancellationToken cancellation) =>
        await db.Set<HeadCall>().Where(call => call.RoundId == round.Id && call.UnitId == unitId).Select(call => (Guid?)call.Id).SingleOrDefaultAsync(cancellation) is { } id
            ? new DutySource(HeadCall.SourceKind, id, round.Paper, HeadCall.UrlOf(unitId, round.Id))
            : null;

    public Task<HeadReview?> FindAsync(HeadReview? seen, CancellationToken cancellation) =>
        seen is null ? Task.FromResult<HeadReview?>(null) : db.Set<HeadReview>().SingleOrDefaultAsync(one => one.Id == seen.Id, cancellation);

    public async Task<Outcome<HeadReview>> SaveAsync(HeadReview review, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return review;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}

/// <summary>Tự nhận xét, giải trình of one head; the unit's duty is done once every head of the period has sent his.</summary>
internal sealed class WriteReview(AppDbContext db, ReviewBook book, HeadDesk desk, GradeLevels levels, IDutyLedger ledger, Clock clock)
{
    public async Task<Outcome<HeadReview>> RunAsync(HeadInHand hand, OwnWords words, CancellationToken cancellation)
    {
        if (!desk.MayWrite(hand.Unit))
        {
            return ReviewBook.NotYours;
        }

        if (hand.Period.Round is not { } round || hand.Row is not { } row)
        {
            return ReviewBook.NoRound;
        }

        var known = await book.FindAsync(row.Review, cancellation);
        if ((known?.Version ?? 0) != words.Version)
        {
            return ReviewBook.Changed;
        }

        if (known is not null && words.Reason is null)
        {
            return ReviewBook.NoReason;
        }

        if (!levels.On(round.To).Levels.Contains(words.Grade))
        {
            return ReviewBook.NoSuchLevel;
        }

        var review = known ?? New(round, row, words);
        (review.Text, review.Explanation, review.OwnGrade, review.SentAt, review.SentBy) = (words.Text, words.Explanation, words.Grade, book.Now, book.Who);
        db.Add(new HeadStep
        {
            Id = OrderedId.New(), ReviewId = review.Id, Kind = known is null ? HeadStepKind.Sent : HeadStepKind.SentAgain, Text = words.Text,
            Explanation = words.Explanation, Grade = words.Grade, Reason = words.Reason, Who = book.Who, At = book.Now,
        });
        db.Record(new HeadReviewSent(review.Id, review.UnitId, round.Id, known is not null), book.ActorId, book.Now);
        if (known is null && hand.OthersAll(other => other.Review is not null) && await book.DutyAsync(round, row.Unit.Id, cancellation) is { } duty)
        {
            await ledger.ReportedAsync(duty, clock.Today, book.ActorId, cancellation);
        }

        return await book.SaveAsync(review, cancellation);
    }

    private HeadReview New(HeadRound round, HeadRow row, OwnWords words)
    {
        var review = new HeadReview
        {
            Id = OrderedId.New(), RoundId = round.Id, UnitId = row.Unit.Id, HoldingId = row.Tenure.HoldingId, HeadName = row.Tenure.Name,
            Text = words.Text, OwnGrade = words.Grade, SentBy = book.Who,
        };
        db.Add(review);
        return review;
    }
}
