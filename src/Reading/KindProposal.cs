using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>
/// Proposes which of the three kinds an item is: something to do with a product (duty), a heading of the return (content),
/// or a tag on other work (general). A person settles it at review.
/// </summary>
internal static partial class KindProposal
{
    public const string Duty = "duty";
    public const string Content = "content";
    public const string General = "general";

    public static string Of(string task, string? frequency, string? deadline)
    {
        var folded = EvenFold.Fold(task);
        if (Demands().IsMatch(folded) && !(Product().Match(folded) is { Success: true, Index: 0 }))
        {
            return General;
        }

        if (deadline is not null)
        {
            return Duty;
        }

        if (Product().IsMatch(folded))
        {
            return Duty;
        }

        return frequency is not null && !EvenFold.Fold(frequency).Contains("thuong xuyen", StringComparison.Ordinal) && !Actions.IsSoft(folded) ? Duty : Content;
    }

    // Verbs with a paper, an event or a sending behind them.
    [GeneratedRegex(@"(?:xay dung|ban hanh|lap|soan|trinh|tham muu[^.]{0,60}(?:ban hanh|thanh lap|ke hoach))\s+[^.;]{0,40}(?:ke hoach|bao cao|quyet dinh|quy che|danh sach|du toan|van ban|huong dan|chuong trinh|phuong an|de an|doan)|^(?:dinh ky|gui|nop|trinh|thanh lap|kien toan|so ket|tong ket|cu |mo |ky ket|quyet toan|lap )|gui (?:bao cao|thong bao|ve|ket qua)|bao cao (?:ket qua|dinh ky|tong hop|ve|uy ban|ubnd|so |phong |hoi nghi)|to chuc (?:hoi nghi|cac cuoc|hoi thi|doi thoai|le |tap huan|lop|kiem tra|doan)|(?:to chuc|tham muu to chuc) [^.;]{0,30}(?:hoi nghi|doi thoai|tap huan|kiem tra)", RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    [GeneratedRegex(@"(?:nghiem tuc (?:to chuc )?trien khai thuc hien|quan triet|neu cao|de cao trach nhiem|chap hanh nghiem|nang cao nhan thuc|nang cao tinh than trach nhiem|phai thuc su|khong duoc|nghiem cam|tuyet doi khong)", RegexOptions.CultureInvariant)]
    private static partial Regex Demands();
}
