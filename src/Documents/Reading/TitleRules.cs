namespace CoSo.Documents.Reading;

/// <summary>How the first sentence of a body begins, by which it is told from the title above it.</summary>
internal static class TitleRules
{
    private static readonly string[] Openers =
        ["Căn cứ", "Thực hiện Kế hoạch", "Thực hiện Chỉ thị", "Thực hiện Nghị", "Thực hiện Quyết định", "Thực hiện Công", "Thực hiện Chương trình", "Thực hiện Luật", "Thực hiện Hướng dẫn", "Thực hiện Thông", "Thực hiện chỉ đạo", "Thực hiện ý kiến", "Thực hiện văn bản", "Nhằm ", "Để ", "Trong thời gian", "Trong những năm", "Thời gian qua", "Trên cơ sở", "Kính gửi", "Xét đề nghị", "Nhân dịp", "Tiếp tục thực hiện"];

    public static bool OpensBody(string line) => Openers.Any(o => line.StartsWith(o, StringComparison.Ordinal));
}
