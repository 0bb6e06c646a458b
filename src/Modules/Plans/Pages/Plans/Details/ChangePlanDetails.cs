using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Details;

internal sealed class PlanDetails
{
    public int Version { get; set; }

    [Display(Name = "Số, ký hiệu", Description = "Như Văn thư đã cấp, ví dụ 142/KH-UBND")]
    [StringLength(Plan.NumberMaxLength, ErrorMessage = "Số, ký hiệu không quá {1} ký tự")]
    public string? Number { get; set; }

    [Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Loại văn bản"), Required(ErrorMessage = "Nhập loại văn bản"), StringLength(60, ErrorMessage = "Loại văn bản không quá {1} ký tự")]
    public string? Type { get; set; }

    [Display(Name = "Trích yếu"), Required(ErrorMessage = "Nhập trích yếu"), StringLength(Plan.TitleMaxLength, ErrorMessage = "Trích yếu không quá {1} ký tự")]
    public string? Title { get; set; }

    [Display(Name = "Năm kế hoạch"), Range(2000, 2100, ErrorMessage = "Năm kế hoạch từ {1} đến {2}")]
    public int Year { get; set; }
}

/// <summary>Number, day and title of a plan: in review, and the number also later, when the clerk has given it.</summary>
internal sealed class ChangePlanDetails(AppDbContext db, PlanInReview review, IPaperDesk papers, Officer officer, Clock clock)
{
    public static readonly Refusal ChangedMeanwhile = new("plan-changed", "Có người vừa sửa thông tin của kế hoạch này. Nội dung bạn nhập vẫn còn; xem lại rồi lưu lần nữa.");

    public async Task<Outcome<Plan>> RunAsync(Guid planId, PlanDetails details, CancellationToken cancellation)
    {
        var plan = await review.FindAsync(planId, cancellation);
        if (plan is null or { State: PlanState.Abandoned })
        {
            return PlanInReview.NotInReview;
        }

        if (plan.Version != details.Version)
        {
            return ChangedMeanwhile;
        }

        if (details.IssuedOn > clock.Today)
        {
            return new Refusal("issued-in-future", "Ngày ban hành không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] };
        }

        if (await NumberedAsync(plan, details, cancellation) is { } refusal)
        {
            return refusal;
        }

        plan.Number = details.Number.Cut(Plan.NumberMaxLength);
        plan.IssuedOn = details.IssuedOn;
        plan.Type = details.Type.Cut(60)!;
        plan.Title = details.Title.Cut(Plan.TitleMaxLength)!;
        plan.Year = plan.State == PlanState.InReview ? details.Year : plan.Year;
        db.Record(new PlanDetailsChanged(plan.Id, plan.IssuerUnitId, plan.Number, plan.IssuedOn, plan.Title, plan.Year), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangedMeanwhile;
        }
    }

    /// <summary>A number entered by hand is one that was given outside: what is on its way in the chain ends. What the chain numbered is corrected there.</summary>
    private async Task<Refusal?> NumberedAsync(Plan plan, PlanDetails details, CancellationToken cancellation) =>
        details.Number.Cut(Plan.NumberMaxLength) == plan.Number && details.IssuedOn == plan.IssuedOn ? null
        : await papers.WithdrawAsync(PlanPaperOwner.OwnerKind, plan.Id, "Văn bản đã được ký ngoài hệ thống.", cancellation);
}
