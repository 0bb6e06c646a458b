namespace CoSo.Law.Tests;

public class ShippedNumbersTests
{
    private static readonly DateOnly In2024 = new(2024, 9, 11);
    private static readonly DateOnly In2026 = new(2026, 11, 23);

    // Typed by hand from the fact sheet.
    [Theory]
    [InlineData("deliberation.pass.contribution", "từ 2/3 tổng số đại diện hộ gia đình trở lên")]
    [InlineData("deliberation.pass.contribution.ward", "từ 2/3 tổng số thôn, tổ dân phố trở lên")]
    [InlineData("deliberation.pass.funds", "từ 2/3 tổng số đại diện hộ gia đình trở lên")]
    [InlineData("deliberation.pass.convention", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("deliberation.pass.head", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("deliberation.pass.boards", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("deliberation.pass.self-management", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("deliberation.initiative", "từ 10% tổng số hộ gia đình trở lên")]
    [InlineData("deliberation.cluster", "từ 200 hộ gia đình trở lên")]
    [InlineData("deliberation.ballot.team.min", "từ 3 người trở lên")]
    [InlineData("deliberation.ballot.team.max", "không quá 5 người")]
    [InlineData("deliberation.signatures.households", "từ 2 đại diện hộ gia đình trở lên")]
    [InlineData("deliberation.meeting.choose", "trên 50% đại diện hộ gia đình có mặt")]
    [InlineData("deliberation.online.accept", "trên 50% tổng số hộ gia đình")]
    [InlineData("deliberation.online.pass", "trên 50% tổng số hộ gia đình")]
    [InlineData("election.candidates", "từ 1 người trở lên")]
    [InlineData("dismissal.petition", "từ 50% tổng số hộ gia đình trở lên")]
    [InlineData("convention.propose", "từ 10% tổng số hộ gia đình trở lên")]
    [InlineData("convention.quorum", "trên 50% tổng số hộ gia đình")]
    [InlineData("convention.pass", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("dialogue.per-year", "từ 1 lần mỗi năm trở lên")]
    [InlineData("agency.conference.request", "từ 1/3 tổng số cán bộ, công chức, viên chức, người lao động trở lên")]
    [InlineData("agency.conference.quorum", "từ 2/3 tổng số người hoặc đại biểu được triệu tập trở lên")]
    [InlineData("agency.conference.pass", "trên 50% số người dự")]
    [InlineData("agency.conference.plenary", "dưới 100 người")]
    [InlineData("agency.conference.optional", "không quá 7 người")]
    [InlineData("inspectorate.members", "từ 5 thành viên trở lên")]
    [InlineData("agency.inspectorate.members.min", "từ 3 thành viên trở lên")]
    [InlineData("agency.inspectorate.members.max", "không quá 9 thành viên")]
    [InlineData("investment-board.members", "từ 5 thành viên trở lên")]
    [InlineData("mediation.members", "từ 3 hòa giải viên trở lên")]
    [InlineData("mediation.women", "từ 1 hòa giải viên nữ trở lên")]
    [InlineData("mediation.elect", "trên 50% tổng số đại diện hộ gia đình")]
    [InlineData("workplace.dialogue.per-year", "từ 1 lần mỗi năm trở lên")]
    [InlineData("workplace.dialogue.employer", "từ 3 người trở lên")]
    [InlineData("workplace.dialogue.valid", "trên 70% tổng số thành viên đại diện bên người lao động")]
    [InlineData("workplace.dialogue.request", "từ 30% tổng số thành viên đại diện bên người lao động trở lên")]
    [InlineData("agreement.pass", "trên 50% người lao động của doanh nghiệp")]
    [InlineData("reception.chairman.province", "từ 1 ngày mỗi tháng trở lên")]
    [InlineData("reception.chairman.district", "từ 2 ngày mỗi tháng trở lên")]
    [InlineData("reception.chairman.ward", "từ 1 ngày mỗi tuần trở lên")]
    [InlineData("reception.head", "từ 1 ngày mỗi tháng trở lên")]
    [InlineData("reception.group.small", "không quá 2 người đại diện")]
    [InlineData("reception.group.large", "không quá 5 người đại diện")]
    [InlineData("reception.group.from", "từ 5 người trở lên")]
    [InlineData("reception.group.many", "trên 10 người")]
    public void Shipped_number_of_2024_says_what_the_law_says(string id, string expected) =>
        Assert.Equal(expected, Book.Shipped.InForceOn(In2024).Number(id).ToString());

    [Theory]
    [InlineData("reception.chairman.ward", "từ 2 ngày mỗi tháng trở lên")]
    [InlineData("reception.public-unit", "từ 1 ngày mỗi tháng trở lên")]
    [InlineData("reception.deputy.counted", "không quá 0 buổi")]
    [InlineData("dialogue.request", "từ 10% tổng số cử tri trở lên")]
    public void Shipped_number_of_2026_says_what_the_law_says(string id, string expected) =>
        Assert.Equal(expected, Book.Shipped.InForceOn(In2026).Number(id).ToString());

    [Fact]
    public void No_number_is_shipped_untested() =>
        Assert.Equal(49, Book.Shipped.Numbers.Select(n => n.Id).Distinct().Count());

    [Fact]
    public void Two_thirds_of_a_whole_is_reached_exactly_and_more_than_half_needs_one_more()
    {
        var contribution = Book.Shipped.InForceOn(In2024).Number("deliberation.pass.contribution");
        var other = Book.Shipped.InForceOn(In2024).Number("deliberation.pass.self-management");

        Assert.True(contribution.IsMet(66, 99));
        Assert.False(contribution.IsMet(66, 100));
        Assert.Equal(67, contribution.Least(100));
        Assert.False(other.IsMet(50, 100));
        Assert.True(other.IsMet(51, 100));
        Assert.Equal(51, other.Least(100));
        Assert.Equal(51, other.Least(101));
    }

    [Fact]
    public void A_number_no_longer_in_force_is_refused()
    {
        var error = Assert.Throws<LawException>(() => Book.Shipped.InForceOn(In2026).Number("reception.chairman.district"));

        Assert.Contains("23/11/2026", error.Message, StringComparison.Ordinal);
    }

    // Number of the point, days posted (0 for always, -1 for left to other law), days on the loudspeaker.
    [Theory]
    [InlineData(1, 30, 0)]
    [InlineData(2, 30, 0)]
    [InlineData(3, 30, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 30, 0)]
    [InlineData(6, 30, 0)]
    [InlineData(7, 30, 3)]
    [InlineData(8, 30, 3)]
    [InlineData(9, 30, 3)]
    [InlineData(10, 30, 3)]
    [InlineData(11, 30, 3)]
    [InlineData(12, 30, 3)]
    [InlineData(13, 0, 0)]
    [InlineData(14, -1, 0)]
    public void Points_of_article_11_are_posted_and_read_out_as_article_13_says(int point, int posted, int loudspeaker)
    {
        foreach (var view in new[] { Book.Shipped.InForceOn(In2024), Book.Shipped.InForceOn(In2026) })
        {
            var item = Assert.Single(view.Disclosures, d => d.Id == $"ward.{point}");

            Assert.Equal($"11 khoản {point}", item.Source.Article);
            Assert.Equal(posted, item.IsPermanent ? 0 : item.PostingTerm is null ? -1 : view.Term(item.PostingTerm).Length.Count);
            Assert.Equal(loudspeaker, item.LoudspeakerTerm is null ? 0 : view.Term(item.LoudspeakerTerm).Length.Count);
        }
    }

    [Fact]
    public void Fourteen_points_are_shipped() =>
        Assert.Equal(14, Book.Shipped.InForceOn(In2024).Disclosures.Count());
}
