namespace CoSo.Reading.Tests;

/// <summary>Which documents an item rests on, as far as the text says so.</summary>
public sealed class BasisTests
{
    private const string Text = """
        KẾ HOẠCH
        Dọn kênh đầu mùa mưa

        Căn cứ Nghị quyết số 12/NQ-HĐND ngày 03 tháng 12 năm 2024;

        I. NỘI DUNG

        1. Giữ sạch kênh theo Quyết định số 45/2023/QĐ-UBND

        Vớt rác trên kênh theo Nghị định số 08/2022/NĐ-CP vào mỗi sáng thứ bảy.

        Sơn lại lan can các cầu trong phường trước mùa mưa.

        II. TỔ CHỨC THỰC HIỆN

        1. Tổ dân phố số 3

        - Cắm biển cấm đổ rác¹ trước ngày 15 tháng 3 năm 2025.

        - Trồng cây ven kênh trước ngày 15 tháng 6 năm 2025.

        ¹ Công văn số 77/UBND-MT ngày 10 tháng 01 năm 2025.

        Nơi nhận:
        - Các tổ dân phố;
        - Lưu: VT.
        """;

    [Theory]
    [InlineData("Vớt rác", "45/2023/QĐ-UBND,08/2022/NĐ-CP")]
    [InlineData("Sơn lại", "45/2023/QĐ-UBND")]
    [InlineData("Cắm biển", "77/UBND-MT")]
    [InlineData("Trồng cây", "")]
    public void An_item_rests_on_what_itself_its_heading_and_their_footnotes_cite(string item, string numbers)
    {
        var paper = Papers.Text(Text);
        var reading = PlanReader.Read(paper);
        var (span, section) = reading.Assignments.Select(one => (one.Text, one.Span, one.Section)).Concat(reading.Measures.Select(one => (one.Text, one.Span, Section: (string?)one.Workstream)))
            .Where(one => one.Text.Contains(item, StringComparison.Ordinal)).Select(one => (one.Span, one.Section)).First();

        var bases = BasisReader.Of(reading, paper.Text, span, section);

        Assert.Equal(numbers.Split(',', StringSplitOptions.RemoveEmptyEntries), bases.Select(basis => basis.Number));
    }
}
