using CoSo.Contracts.Demo;

namespace CoSo.Duties;

/// <summary>What fictional officers write in the demo year: by what the duty speaks of, with figures that chance gives.</summary>
internal static class DemoTexts
{
    private static readonly (string Word, string Note, string Done)[] ByWord =
    [
        ("doi thoai", "Đã thống nhất thời gian, địa điểm và phân công chuẩn bị; đang tổng hợp {0} nhóm ý kiến gửi trước.",
            "Đã tổ chức hội nghị với {1} người dự; tiếp nhận {0} kiến nghị, trả lời tại chỗ phần lớn, số còn lại đã giao cơ quan theo dõi và hẹn ngày trả lời."),
        ("tap huan", "Đã gửi thư mời và tài liệu; {1} người đăng ký.", "Đã tổ chức {0} buổi tập huấn cho {1} lượt người; tài liệu được gửi lại cho từng đơn vị."),
        ("boi duong", "Đang rà soát danh sách và nội dung cần bồi dưỡng.", "Đã bồi dưỡng cho {1} lượt người trong {0} buổi, có tình huống thực tế để trao đổi."),
        ("cong khai", "Đang đối chiếu danh mục; còn {0} nội dung chờ số liệu.", "Đã công khai {1} nội dung tại trụ sở và trên trang thông tin điện tử; lập biên bản niêm yết."),
        ("niem yet", "Đã soạn xong nội dung, chờ duyệt trước khi niêm yết.", "Đã niêm yết và cập nhật {0} nội dung; có ảnh chụp tại nơi niêm yết."),
        ("kiem tra", "Đã có lịch kiểm tra {0} nơi; đang gửi đề cương.", "Đã kiểm tra {0} nơi, nêu {1} nội dung cần khắc phục và thời hạn cho từng nội dung."),
        ("giam sat", "Đã thông báo nội dung giám sát đến {0} nơi.", "Đã giám sát {0} nơi; kiến nghị được gửi bằng văn bản và có hẹn ngày trả lời."),
        ("quy uoc", "Đang lấy ý kiến ở {0} khu phố.", "Đã rà soát quy ước của {0} khu phố; nội dung cần sửa được đưa ra cuộc họp của cộng đồng dân cư."),
        ("quy che", "Dự thảo đã gửi lấy ý kiến trong đơn vị, nhận được {0} góp ý.", "Đã ban hành quy chế sau khi tiếp thu {0} góp ý; phổ biến tại cuộc họp đơn vị có {1} người dự."),
        ("mo hinh", "Đã chọn việc cần làm và nơi làm thử, phân công người phụ trách.", "Đã hoàn thành hồ sơ {0} mô hình, nêu rõ việc khó được giải quyết và người phụ trách."),
        ("kien nghi", "Đang phân loại {1} kiến nghị, {0} việc cần phối hợp với đơn vị khác.", "Đã trả lời {1} kiến nghị đúng hẹn; {0} việc đang phối hợp, đã báo cho người kiến nghị biết ngày trả lời."),
        ("hoi nghi", "Đã lên chương trình, phân công {0} nhóm chuẩn bị.", "Đã tổ chức hội nghị có {1} người dự, thông qua {0} nội dung; biên bản đã lưu."),
        ("ke hoach", "Dự thảo đã trình lãnh đạo lần {0}.", "Đã ban hành, phân công cụ thể {0} nhóm việc và gửi nơi nhận."),
        ("huong dan", "Đang hoàn thiện dự thảo theo góp ý của {0} đơn vị.", "Đã gửi hướng dẫn đến {1} nơi và giải đáp {0} câu hỏi."),
    ];

    private static readonly string[] Explanations =
    [
        "Phải bổ sung hồ sơ theo góp ý nên chậm so với hạn; đơn vị sẽ hoàn thành trong tuần này.",
        "Công chức phụ trách được điều động đột xuất; đơn vị đã phân công người khác tiếp nhận.",
        "Nội dung phải lấy ý kiến lại một lần nên chưa kịp hạn; đã thống nhất được, đang hoàn chỉnh.",
        "Cơ sở gửi số liệu muộn; đơn vị đã nhận đủ và đang tổng hợp.",
    ];

    private static readonly string[] Returns =
    [
        "Đề nghị bổ sung số liệu cụ thể và tài liệu minh chứng.",
        "Chưa nêu kết quả trả lời cho người dân; đề nghị ghi rõ và gửi lại.",
        "Mới nêu việc đã triển khai, chưa có kết quả; đề nghị báo cáo lại khi hoàn thành.",
    ];

    public static string Note(string foldedTitle, string seed) => Fill(Pick(foldedTitle).Note, seed);

    public static string Done(string foldedTitle, string seed) => Fill(Pick(foldedTitle).Done, seed);

    public static string Explanation(string seed) => Explanations[DemoChance.Of(Explanations.Length, seed)];

    public static string Return(string seed) => Returns[DemoChance.Of(Returns.Length, seed)];

    private static (string Note, string Done) Pick(string foldedTitle)
    {
        foreach (var (word, note, done) in ByWord)
        {
            if (foldedTitle.Contains(word, StringComparison.Ordinal))
            {
                return (note, done);
            }
        }

        return ("Đã phân công người phụ trách, đang thực hiện theo tiến độ; còn {0} phần việc.", "Đã thực hiện xong {0} phần việc, kết quả được thông báo trong đơn vị và gửi nơi liên quan.");
    }

    private static string Fill(string template, string seed) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, 2 + DemoChance.Of(6, seed), 12 + DemoChance.Of(60, seed + "+"));
}
