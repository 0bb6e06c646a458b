namespace CoSo.Law.Tests;

public class DocumentsAndReportsTests
{
    private static readonly LawBook Law = Book.Shipped;

    // Every text with a number that the district's plan for 2024 cites, as the plan writes it.
    [Theory]
    [InlineData("33/CT-TTg")]
    [InlineData("04/CT-UBND")]
    [InlineData("04-NQ/TW")]
    [InlineData("98/2023/QH15")]
    [InlineData("10/2022/QH15")]
    [InlineData("59/NĐ-2023/NĐ-CP")]
    [InlineData("59/2023/NĐ-CP")]
    [InlineData("61/2023/NĐ-CP")]
    [InlineData("120-KL/TW")]
    [InlineData("09-TT/TU")]
    [InlineData("34/2007/PL-UBTVQH11")]
    [InlineData("04/2015/NĐ-CP")]
    [InlineData("145/2020/NĐ-CP")]
    [InlineData("149/2018/NĐ-CP")]
    [InlineData("155/KH-UBND")]
    [InlineData("04-CTr/BDVQU-UBND")]
    [InlineData("20/KH-UBND")]
    [InlineData("21-KL/TW")]
    [InlineData("01-KL/TW")]
    [InlineData("05-CT/TW")]
    [InlineData("14-KL/TW")]
    [InlineData("23-QĐ/TW")]
    [InlineData("784-QĐ/TU")]
    [InlineData("948-QĐ/QU")]
    [InlineData("TCVN ISO 9001:2015")]
    [InlineData("131/NQ-CP")]
    [InlineData("27/CT-TTg")]
    [InlineData("06/CT-UBND")]
    [InlineData("6010/QĐ-UBND")]
    [InlineData("6179/QĐ-UBND")]
    [InlineData("19-CT/TU")]
    [InlineData("23-NQ/QU")]
    [InlineData("1043-QĐ/TU")]
    [InlineData("06-ĐA/TU")]
    [InlineData("217-QĐ/TW")]
    [InlineData("218-QĐ/TW")]
    [InlineData("935-QĐ/TU")]
    [InlineData("936-QĐ/TU")]
    [InlineData("994-QĐ/TU")]
    [InlineData("46-Ctr/QU")]
    [InlineData("118/KH-UBND")]
    [InlineData("5742/QĐ-UBND")]
    [InlineData("09/KH-TTQ")]
    [InlineData("1374-QĐ/TU")]
    [InlineData("1775-QĐ/QU")]
    [InlineData("45/2019/QH14")]
    [InlineData("213-QĐ/TW")]
    [InlineData("124-QĐ/TW")]
    [InlineData("13-CT/TU")]
    [InlineData("11/2020/TT-BGDĐT")]
    public void Every_text_the_plan_cites_by_number_is_known(string number) => Assert.NotNull(Law.Documents.Find(number));

    [Theory]
    [InlineData("34/2007/PL-UBTVQH11", "2023-07-01", "10/2022/QH15")]
    [InlineData("04/2015/NĐ-CP", "2023-07-01", "10/2022/QH15")]
    [InlineData("149/2018/NĐ-CP", "2021-02-01", "145/2020/NĐ-CP")]
    [InlineData("61/2018/NĐ-CP", "2025-07-01", "118/2025/NĐ-CP")]
    public void A_text_that_ended_says_so_and_what_took_its_place(string number, string day, string replacedBy)
    {
        var document = Law.Documents.Find(number)!;

        Assert.Equal([replacedBy], document.ReplacedBy);
        Assert.False(document.IsInForceOn(Book.Day(day)));
        Assert.NotEqual(false, document.IsInForceOn(Book.Day(day).AddDays(-1)));
    }

    [Theory]
    [InlineData("10/2022/QH15 Đ11", "Điều 11 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)")]
    [InlineData("10/2022/QH15 Đ12 khoản 3", "Điều 12 khoản 3 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)")]
    [InlineData("10/2022/qh15", "Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)")]
    [InlineData("11/2020/TT-BGDĐT Đ10", "Điều 10 Thông tư về thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập (11/2020/TT-BGDĐT)")]
    public void Citations_are_told_with_article_and_short_title(string citation, string expected) =>
        Assert.Equal(expected, Law.Cite(citation).ToString());

    [Fact]
    public void An_unknown_text_is_not_cited() =>
        Assert.Contains("99/2099/QH99", Assert.Throws<LawException>(() => Law.Cite("99/2099/QH99 Đ1")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(PeriodKind.Month, 2024, 1, "2023-12-15", "2024-01-14", true)]
    [InlineData(PeriodKind.Month, 2024, 9, "2024-08-15", "2024-09-14", true)]
    [InlineData(PeriodKind.Quarter, 2024, 1, "2023-12-15", "2024-03-14", true)]
    [InlineData(PeriodKind.Quarter, 2024, 3, "2024-06-15", "2024-09-14", true)]
    [InlineData(PeriodKind.Quarter, 2024, 4, "2024-09-15", "2024-12-14", true)]
    [InlineData(PeriodKind.SixMonths, 2024, 1, "2023-12-15", "2024-06-14", true)]
    [InlineData(PeriodKind.SixMonths, 2024, 2, "2024-06-15", "2024-12-14", true)]
    [InlineData(PeriodKind.NineMonths, 2024, 1, "2023-12-15", "2024-09-14", false)]
    [InlineData(PeriodKind.Year, 2026, 1, "2025-12-15", "2026-12-14", true)]
    public void Report_windows_run_from_the_15th_to_the_14th(PeriodKind kind, int year, int number, string from, string cutOff, bool isLaw)
    {
        var window = Law.Reporting.Window(kind, year, number);

        Assert.Equal(
            (Book.Day(from), Book.Day(cutOff), isLaw, "09/2019/NĐ-CP"),
            (window.From, window.CutOff, window.IsLaw, window.Source.Document));
        Assert.Equal(isLaw, window.Note is null);
    }

    [Theory]
    [InlineData(PeriodKind.Quarter, 5)]
    [InlineData(PeriodKind.NineMonths, 2)]
    [InlineData(PeriodKind.Month, 0)]
    public void A_period_that_does_not_exist_is_refused(PeriodKind kind, int number) =>
        Assert.Throws<LawException>(() => Law.Reporting.Window(kind, 2024, number));
}
