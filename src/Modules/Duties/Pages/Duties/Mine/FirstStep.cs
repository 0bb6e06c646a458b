using CoSo.Contracts.Access;

namespace CoSo.Duties.Pages.Duties.Mine;

/// <summary>What an officer does first, by what they may do. Words are keys of the texts.</summary>
internal sealed record FirstStep(string Text, string LinkText, string Href)
{
    public static IReadOnlyList<FirstStep> For(Officer officer)
    {
        (string Capability, FirstStep Step)[] all =
        [
            (Capability.ManagePlans, new(Key("Tải kế hoạch năm lên, soát lại từng mục, đặt hạn rồi đưa vào theo dõi: việc của từng đơn vị được lập từ đó."), Key("Kế hoạch"), "/ke-hoach")),
            (Capability.AssignDuties, new(Key("Giao việc đột xuất cho một hay nhiều đơn vị, kèm văn bản làm căn cứ."), Key("Giao việc"), "/viec/tao-moi")),
            (Capability.ConsolidateReports, new(Key("Mở kỳ báo cáo, xem đơn vị nào chưa gửi, tổng hợp và xuất báo cáo."), Key("Báo cáo"), "/bao-cao")),
            (Capability.ReportDuties, new(Key("Mở một việc, ghi tiến độ, đính kèm tài liệu minh chứng, rồi báo cáo hoàn thành."), Key("Danh sách việc"), "/viec")),
            (Capability.FillReports, new(Key("Kiểm tra số liệu đã điền sẵn và gửi báo cáo kỳ của đơn vị."), Key("Báo cáo"), "/bao-cao")),
            (Capability.SeeBoard, new(Key("Xem đơn vị nào chậm, ở nhóm nhiệm vụ nào, và giải trình của đơn vị."), Key("Bảng theo dõi"), "/bang")),
            (Capability.ManageAccess, new(Key("Cấp tài khoản cho công chức của từng đơn vị và trao vai trò."), Key("Tài khoản"), "/quan-tri/tai-khoan")),
        ];
        return [.. all.Where(row => officer.Can(row.Capability)).Select(row => row.Step).DistinctBy(step => step.Href).Take(3)];
    }

    private static string Key(string text) => text;
}
