using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace CoSo.Plans;

/// <summary>A target as typed.</summary>
internal sealed class TargetForm
{
    public int Version { get; set; }

    [Display(Name = "Mã chỉ tiêu", Description = "Ngắn, không trùng, ví dụ CT01"), Required(ErrorMessage = "Nhập mã chỉ tiêu")]
    [StringLength(Target.CodeMaxLength, ErrorMessage = "Mã chỉ tiêu không quá {1} ký tự")]
    public string? Code { get; set; }

    [Display(Name = "Tên chỉ tiêu"), Required(ErrorMessage = "Nhập tên chỉ tiêu")]
    [StringLength(Target.NameMaxLength, ErrorMessage = "Tên chỉ tiêu không quá {1} ký tự")]
    public string? Name { get; set; }

    [Display(Name = "Thuộc kế hoạch")]
    public Guid? PlanId { get; set; }

    [Display(Name = "Kiểu số"), Required(ErrorMessage = "Chọn kiểu số")]
    public TargetKind? Kind { get; set; }

    [Display(Name = "Số chữ số sau dấu phẩy", Description = "Chỉ dùng cho số có phần lẻ"), Range(1, 4, ErrorMessage = "Từ {1} đến {2} chữ số")]
    public int? Scale { get; set; }

    [Display(Name = "Đơn vị tính", Description = "Ví dụ mô hình, cuộc, hồ sơ"), StringLength(Target.MeasuredInMaxLength, ErrorMessage = "Đơn vị tính không quá {1} ký tự")]
    public string? MeasuredIn { get; set; }

    [Display(Name = "Chiều đánh giá"), Required(ErrorMessage = "Chọn chiều đánh giá")]
    public TargetDirection? Direction { get; set; }

    [Display(Name = "Giá trị gốc", Description = "Kết quả trước khi bắt đầu, nếu có")]
    public string? Baseline { get; set; }

    [Display(Name = "Từ năm"), Required(ErrorMessage = "Nhập năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? FromYear { get; set; }

    [Display(Name = "Đến năm"), Required(ErrorMessage = "Nhập năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? ToYear { get; set; }

    [Display(Name = "Đơn vị chịu trách nhiệm", Description = "Tổng hợp và nhập kết quả chung"), Required(ErrorMessage = "Chọn đơn vị chịu trách nhiệm")]
    public Guid? LeadUnitId { get; set; }

    [Display(Name = "Người chịu trách nhiệm", Description = "Chức danh, ví dụ Trưởng phòng Nội vụ"), StringLength(Target.PostMaxLength, ErrorMessage = "Chức danh không quá {1} ký tự")]
    public string? LeadPost { get; set; }

    [Display(Name = "Lấy kết quả từ chỉ số báo cáo", Description = "Kết quả cộng từ các báo cáo đã tiếp nhận; để trống nếu đơn vị nhập")]
    public string? IndicatorCode { get; set; }

    [Display(Name = "Tính tỷ lệ trên chỉ số", Description = "Mẫu số, chỉ dùng cho tỷ lệ %")]
    public string? OverCode { get; set; }

    [Display(Name = "Đếm số người: khi công khai, số dưới 5 không hiện")]
    public bool CountsPeople { get; set; }

    /// <summary>Year whose values are typed below.</summary>
    public int Year { get; set; }

    /// <summary>To be reached, in the order of <see cref="TargetPeriods.All"/>.</summary>
    public List<string?> Planned { get; set; } = [];

    [HiddenInput]
    public Guid? MeasureId { get; set; }

    [HiddenInput]
    public int? At { get; set; }
}
