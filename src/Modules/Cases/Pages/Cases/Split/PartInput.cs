using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;

namespace CoSo.Cases.Pages.Cases.Split;

internal sealed class PartInput
{
    public Guid Key { get; set; }

    [Display(Name = "Thủ tục")]
    public string? ProcedureId { get; set; }

    [Display(Name = "Tóm tắt", Description = "Việc gì, ở đâu; không ghi tên người"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "Nội dung, yêu cầu của phần này"), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [Display(Name = "Kèm các tệp của đơn")]
    public bool WithFiles { get; set; }

    public bool IsFilled => !string.IsNullOrEmpty(ProcedureId) || !string.IsNullOrWhiteSpace(Title) || !string.IsNullOrWhiteSpace(Body);
}
