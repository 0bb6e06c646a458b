namespace CoSo.Reading.Tests;

/// <summary>An outline of a report that the level above sent, pasted in.</summary>
public sealed class ReportOutlineTests
{
    private const string Pasted =
        """
        ĐỀ CƯƠNG BÁO CÁO
        Kết quả dọn kênh sáu tháng đầu năm
        (Kèm theo Công văn số 12/UBND-KT ngày 03/6/2025)

        I. CÔNG TÁC CHỈ ĐẠO
        Nêu các văn bản đã ban hành.
        II. KẾT QUẢ THỰC HIỆN
        1. Nạo vét lòng kênh: nêu tổng số mét đã nạo vét, so sánh cùng kỳ
        2. Vận động người dân (các hình thức đã làm)
        - Số buổi họp khu phố, số lượt người dự;
        - Cách làm hay.
        3. Xử lý vi phạm
        a) Nhắc nhở
        b) Xử phạt: số vụ, số tiền
        III. KHÓ KHĂN, KIẾN NGHỊ
        """;

    private static IReadOnlyList<OutlineHeading> Read(string text) => ReportOutline.Read(text).Value!;

    [Fact]
    public void Numbered_and_lettered_lines_become_nested_headings_in_order()
    {
        var headings = Read(Pasted);

        Assert.Equal(["I", "II", "II.1", "II.2", "II.3", "II.3.a", "II.3.b", "III"], headings.Select(h => h.Path));
        Assert.Equal([1, 1, 2, 2, 2, 3, 3, 1], headings.Select(h => h.Level));
        Assert.Equal(["II", "II.3"], headings.Where(h => h.HasParts).Select(h => h.Path));
        Assert.Equal("Vận động người dân", headings[3].Title);
    }

    [Fact]
    public void What_stands_under_or_behind_a_heading_is_what_to_tell_there()
    {
        var headings = Read(Pasted);

        Assert.Equal("Nêu các văn bản đã ban hành", headings[0].Hint);
        Assert.Equal("nêu tổng số mét đã nạo vét, so sánh cùng kỳ", headings[2].Hint);
        Assert.Equal("các hình thức đã làm\nSố buổi họp khu phố, số lượt người dự\nCách làm hay", headings[3].Hint);
        Assert.Null(headings[5].Hint);
    }

    [Fact]
    public void Headings_that_ask_for_figures_are_told_from_those_that_ask_for_words()
    {
        Assert.Equal(["II.1", "II.2", "II.3.b"], Read(Pasted).Where(h => h.WantsFigure).Select(h => h.Path));
    }

    [Theory]
    [InlineData("PHỤ LỤC\nĐỀ CƯƠNG BÁO CÁO\n\nI. Kết quả\nII. Tồn tại")]
    [InlineData("Phần thứ nhất\nKẾT QUẢ\n\nPhần thứ hai\nTỒN TẠI")]
    [InlineData("1. Kết quả\n2. Tồn tại")]
    [InlineData("A. KẾT QUẢ\nB. TỒN TẠI")]
    public void An_outline_may_be_numbered_in_any_way_and_stand_in_an_annex(string text)
    {
        Assert.Equal(["Kết quả", "Tồn tại"], Read(text).Select(h => h.Title), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Text_without_numbers_has_no_headings_and_empty_text_is_refused()
    {
        Assert.Empty(Read("Báo cáo ngắn gọn kết quả dọn kênh."));
        Assert.Equal("empty-file", ReportOutline.Read("  ").Refusal?.Code);
    }
}
