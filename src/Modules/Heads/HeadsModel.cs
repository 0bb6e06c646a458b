using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

internal sealed class HeadsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<HeadRound>(round =>
        {
            round.ToTable("head_round");
            round.Property(r => r.Id).ValueGeneratedNever();
            round.Property(r => r.Name).HasMaxLength(HeadRound.NameMaxLength);
            round.Property(r => r.Paper).HasMaxLength(HeadRound.PaperMaxLength);
            round.Property(r => r.OpenedByName).HasMaxLength(300);
            round.Property(r => r.CancelledWhy).HasMaxLength(HeadRound.ReasonMaxLength);
            round.HasIndex(r => new { r.To, r.Id });
        });
        model.Entity<HeadCall>(call =>
        {
            call.ToTable("head_call");
            call.Property(c => c.Id).ValueGeneratedNever();
            call.HasIndex(c => new { c.RoundId, c.UnitId }).IsUnique();
            call.HasOne<HeadRound>().WithMany().HasForeignKey(c => c.RoundId);
        });
        model.Entity<HeadReview>(review =>
        {
            review.ToTable("head_review");
            review.Property(r => r.Id).ValueGeneratedNever();
            review.Property(r => r.HeadName).HasMaxLength(200);
            review.Property(r => r.Text).HasMaxLength(HeadReview.TextMaxLength);
            review.Property(r => r.Explanation).HasMaxLength(HeadReview.RemarkMaxLength);
            review.Property(r => r.Remark).HasMaxLength(HeadReview.RemarkMaxLength);
            review.Property(r => r.OwnGrade).HasMaxLength(HeadReview.GradeMaxLength);
            review.Property(r => r.Grade).HasMaxLength(HeadReview.GradeMaxLength);
            review.Property(r => r.SentBy).HasMaxLength(300);
            review.Property(r => r.GradedBy).HasMaxLength(300);
            review.Ignore(r => r.IsChangedSince);
            review.HasIndex(r => new { r.RoundId, r.UnitId, r.HoldingId }).IsUnique();
            review.HasOne<HeadRound>().WithMany().HasForeignKey(r => r.RoundId);
        });
        model.Entity<HeadStep>(step =>
        {
            step.ToTable("head_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.Text).HasMaxLength(HeadReview.TextMaxLength);
            step.Property(s => s.Explanation).HasMaxLength(HeadReview.RemarkMaxLength);
            step.Property(s => s.Grade).HasMaxLength(HeadReview.GradeMaxLength);
            step.Property(s => s.Reason).HasMaxLength(HeadReview.ReasonMaxLength);
            step.Property(s => s.Who).HasMaxLength(300);
            step.HasIndex(s => new { s.ReviewId, s.Id });
            step.HasOne<HeadReview>().WithMany().HasForeignKey(s => s.ReviewId);
        });
    }
}
