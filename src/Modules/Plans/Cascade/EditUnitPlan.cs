using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>The parts of a unit's plan around its lines, as typed.</summary>
internal sealed class UnitPlanHead
{
    public int Version { get; set; }

    [Display(Name = "Trích yếu"), Required(ErrorMessage = "Nhập trích yếu"), StringLength(Plan.TitleMaxLength, ErrorMessage = "Trích yếu không quá {1} ký tự")]
    public string? Title { get; set; }

    [Display(Name = "Căn cứ pháp lý", Description = "Mỗi dòng một căn cứ. Kế hoạch cấp trên luôn đứng cuối, với số và ngày của nó.")]
    [StringLength(UnitPlan.PartMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Bases { get; set; }

    [Display(Name = "Mục đích, yêu cầu"), Required(ErrorMessage = "Nhập mục đích, yêu cầu của kế hoạch")]
    [StringLength(UnitPlan.PartMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Purpose { get; set; }

    [Display(Name = "Tổ chức thực hiện"), Required(ErrorMessage = "Nhập phần tổ chức thực hiện")]
    [StringLength(UnitPlan.PartMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Organisation { get; set; }

    [Display(Name = "Nơi nhận", Description = "Mỗi dòng một nơi; dòng Lưu đứng cuối."), StringLength(UnitPlan.PartMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    [DataType(DataType.MultilineText)]
    public string? Recipients { get; set; }
}

/// <summary>Saves the parts around the lines; refuses to write over what the officer has not seen.</summary>
internal sealed class EditUnitPlan(UnitPlanAccess access, UnitPlanBook book)
{
    public async Task<Outcome<UnitPlan>> RunAsync(Guid id, UnitPlanHead head, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { MayDraft: true } hand)
        {
            return UnitPlanBook.NotYours;
        }

        if (!hand.MayEdit)
        {
            return UnitPlanBook.NotDraft;
        }

        var plan = hand.Plan;
        if (plan.Version != head.Version)
        {
            return UnitPlanBook.Changed;
        }

        (plan.Title, plan.Bases, plan.Recipients) = (head.Title.Cut(Plan.TitleMaxLength)!, Lines(head.Bases), Lines(head.Recipients));
        (plan.Purpose, plan.Organisation) = (Lines(head.Purpose), Lines(head.Organisation));
        book.Touch(plan);
        book.Record(new UnitPlanHeadChanged(plan.Id, plan.UnitId));
        return await book.SaveAsync(plan, cancellation);
    }

    private static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split('\n').Select(line => VietnameseText.Clean(line)).Where(line => line.Length > 0));
}
