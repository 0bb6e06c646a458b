using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;

namespace CoSo.Plans;

/// <summary>The words a unit's draft begins with; the unit writes its own over them.</summary>
internal static partial class DraftText
{
    public static string Title(Plan parent, UnitRow unit)
    {
        var subject = Area().Replace(parent.Title, "").TrimEnd('.', ' ');
        return $"{subject} của {unit.Name}".Cut(Plan.TitleMaxLength)!;
    }

    public static string Purpose(Plan parent, UnitRow issuer, UnitRow unit) => $"""
        Tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ mà {parent.Label} của {issuer.Name} giao cho {unit.Name}.
        Phân công rõ người, rõ việc, rõ thời hạn, rõ kết quả; người đứng đầu đơn vị chịu trách nhiệm về kết quả thực hiện.
        Gắn với nhiệm vụ chuyên môn và điều kiện thực tế của đơn vị, không làm phát sinh thêm thủ tục, giấy tờ.
        """;

    public static string Organisation(UnitRow coordinator, UnitRow unit) => $"""
        Người đứng đầu {unit.Name} trực tiếp chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.
        Các bộ phận, cá nhân được phân công thực hiện đúng nội dung, thời hạn; báo cáo kết quả kèm tài liệu minh chứng cho công chức phụ trách để tổng hợp.
        Công chức phụ trách theo dõi, đôn đốc và báo cáo {coordinator.Name} theo chế độ báo cáo quy định.
        Trong quá trình thực hiện, nếu có vướng mắc, các bộ phận, cá nhân phản ánh kịp thời để người đứng đầu đơn vị xem xét, điều chỉnh.
        """;

    public static string Recipients(UnitRow coordinator, UnitRow issuer) =>
        string.Join('\n', new[] { issuer.Name, coordinator.Name, "Các bộ phận, cá nhân được phân công", "Lưu: VT" }.Distinct());

    [GeneratedRegex(@"\s+(trên địa bàn|tại|của)\s+(Quận|quận|Phường|phường|Thành phố|thành phố|Huyện|huyện|Xã|xã|Ủy ban|tỉnh|Tỉnh)\b.*$")]
    private static partial Regex Area();
}
