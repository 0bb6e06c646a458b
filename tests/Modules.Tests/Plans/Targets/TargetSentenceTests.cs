using CoSo.Plans;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>Sentences of plans, made up, and what in them is proposed as a target.</summary>
public sealed class TargetSentenceTests
{
    [Theory]
    [InlineData("Phấn đấu đạt 95 % hồ sơ được giải quyết đúng hạn.", "95", "%", "hồ sơ được giải quyết đúng hạn", "AtLeast")]
    [InlineData("Phấn đấu 100% cán bộ, công chức được tập huấn.", "100", "%", "cán bộ", "AtLeast")]
    [InlineData("Bảo đảm tỷ lệ đơn tồn đọng không quá 2,5% tổng số đơn.", "2,5", "%", "tổng số đơn", "AtMost")]
    [InlineData("Mỗi phường xây dựng ít nhất 01 mô hình “Dân vận khéo” trong năm.", "01", "mô hình", "mô hình", "AtLeast")]
    [InlineData("Giảm còn dưới 3% số vụ việc tồn đọng.", "3", "%", "số vụ việc tồn đọng", "AtMost")]
    [InlineData("95 phần trăm kiến nghị của Nhân dân được trả lời.", "95", "%", "kiến nghị của Nhân dân được trả lời", "AtLeast")]
    [InlineData("Thu hút tối thiểu 1.250 lượt người dân tham gia.", "1.250", null, "lượt người dân tham gia", "AtLeast")]
    public void A_target_is_found_with_number_unit_object_and_direction(string sentence, string number, string? unit, string about, string direction)
    {
        var found = Assert.Single(TargetSentence.Find(sentence));

        Assert.Equal(number, found.Number);
        Assert.Equal(unit, found.Unit);
        Assert.StartsWith(about, found.Object, StringComparison.Ordinal);
        Assert.Equal(direction, found.Direction.ToString());
        Assert.Equal(number, sentence.Substring(found.At, number.Length));
    }

    [Theory]
    [InlineData("Thực hiện Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ.")]
    [InlineData("Báo cáo trước ngày 15 tháng 6 năm 2024 theo khoản 2 Điều 11.")]
    [InlineData("Tiếp tục nâng cao chất lượng công tác dân vận năm 2024.")]
    [InlineData("Ủy ban nhân dân 14 phường tổ chức đối thoại với Nhân dân.")]
    [InlineData("Từ ngày 01/7/2024 thực hiện niêm yết tại trụ sở.")]
    [InlineData("")]
    public void Days_numbers_of_papers_and_plain_demands_are_no_targets(string sentence) => Assert.Empty(TargetSentence.Find(sentence));

    [Fact]
    public void One_sentence_may_hold_two()
    {
        var found = TargetSentence.Find("Phấn đấu 90% hộ dân tham gia ý kiến; có ít nhất 5 công trình do Nhân dân đóng góp.");

        Assert.Equal(["90", "5"], found.Select(one => one.Number));
    }
}
