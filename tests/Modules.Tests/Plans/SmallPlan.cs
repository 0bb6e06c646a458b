namespace CoSo.Modules.Tests.Plans;

/// <summary>A plan of few words, made up.</summary>
internal static class SmallPlan
{
    public const string Text = """
        ỦY BAN NHÂN DÂN
        QUẬN 10

        Số: 77/KH-UBND

        Quận 10, ngày 05 tháng 3 năm 2024

        KẾ HOẠCH
        Công tác dân vận chính quyền năm 2024

        I. NỘI DUNG THỰC HIỆN

        1. Công khai để Nhân dân biết

        Các phường niêm yết những nội dung phải công khai tại trụ sở và nhà văn hóa khu phố.

        2. Đối thoại với Nhân dân

        Người đứng đầu đối thoại với Nhân dân theo quy định.

        II. TỔ CHỨC THỰC HIỆN

        1. Phòng Tư pháp

        - Biên soạn tài liệu hỏi đáp về dân chủ ở cơ sở trước ngày 30 tháng 11 năm 2024.

        2. Ủy ban nhân dân 14 phường

        - Cập nhật danh mục nội dung đã công khai (hằng quý).

        - Tổ chức hội nghị đối thoại với Nhân dân trước ngày 30 tháng 10 năm 2024.

        - Báo cáo kết quả thực hiện về Phòng Nội vụ định kỳ hằng quý, 6 tháng, 9 tháng, năm.

        Nơi nhận:
        - Ủy ban nhân dân 14 phường;
        - Lưu: VT.

        CHỦ TỊCH

        Trần Văn Mẫu
        """;
}
