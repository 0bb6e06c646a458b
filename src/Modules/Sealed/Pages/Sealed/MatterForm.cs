using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Matters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed;

/// <summary>What both ways of intake ask for.</summary>
internal sealed class MatterForm
{
    private const int BodyMaxLength = 20_000;

    [Display(Name = "Người bị tố cáo thuộc đơn vị nào", Description = "Người của đơn vị này và đơn vị trực thuộc sẽ không mở được")]
    public Guid? Unit { get; set; }

    [Display(Name = "Người bị tố cáo", Description = "Họ tên, chức vụ nếu biết"), StringLength(300)]
    public string? About { get; set; }

    [Display(Name = "Việc gì"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Nội dung", Description = "Hành vi, thời gian, địa điểm, ai biết, chứng cứ ở đâu"), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [Display(Name = "Họ tên"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(300)]
    public string? Address { get; set; }

    [Display(Name = "Cách liên hệ"), StringLength(200)]
    public string? Contact { get; set; }

    [Display(Name = "Tài liệu kèm theo", Description = "Thông tin vị trí, thiết bị trong ảnh được xóa; tên tệp cũng được mã hóa")]
    public List<IFormFile> Files { get; set; } = [];

    public MatterContent Content => new(Filled(Name), Filled(Address), Filled(Contact), VietnameseText.Clean(About), VietnameseText.Clean(Title), VietnameseText.Clean(Body));

    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer texts)
    {
        Missing(About, nameof(About), "Nhập người bị tố cáo");
        Missing(Title, nameof(Title), "Nhập việc gì");
        Missing(Body, nameof(Body), "Nhập nội dung");

        // Composed first: a text typed in decomposed letters is not longer than it looks.
        if (VietnameseText.Clean(Body).Length > BodyMaxLength)
        {
            state.AddModelError($"{prefix}.{nameof(Body)}", texts["Nội dung không quá {0} ký tự", Vn.Number(BodyMaxLength)]);
        }

        void Missing(string? text, string field, string message)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                state.AddModelError($"{prefix}.{field}", texts[message]);
            }
        }
    }

    public static Task<List<SelectListItem>> UnitsAsync(AppDbContext db, DateOnly today, CancellationToken cancellation) =>
        db.Set<UnitRow>().On(today).OrderBy(unit => unit.Position).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString())).ToListAsync(cancellation);

    public static async Task<UnitRow?> UnitAsync(AppDbContext db, Guid? id, DateOnly today, CancellationToken cancellation) =>
        id is { } one ? await db.Set<UnitRow>().AsNoTracking().On(today).SingleOrDefaultAsync(unit => unit.Id == one, cancellation) : null;

    private static string? Filled(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
