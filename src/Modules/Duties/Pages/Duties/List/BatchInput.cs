using System.ComponentModel.DataAnnotations;

namespace CoSo.Duties.Pages.Duties.List;

/// <summary>What is done with the duties ticked in the list.</summary>
internal sealed class BatchInput
{
    public List<Guid> Ids { get; set; } = [];

    public string? Step { get; set; }

    [Display(Name = "Hạn")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Theo văn bản", Description = "Số, ký hiệu, ngày của văn bản ấn định hoặc đổi hạn."), StringLength(300)]
    public string? Paper { get; set; }

    [Display(Name = "Ý kiến đôn đốc"), StringLength(Deed.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}
