using CoSo.Checking;

namespace CoSo.Reading.Tests.Checking;

/// <summary>Rules on the numbers, days, issuers and force of papers that are cited.</summary>
public sealed class CitedPapersTests
{
    [Fact]
    public void The_clean_draft_is_clean() => Draft.None(Draft.Clean);

    [Theory]
    [InlineData("59/NĐ-2023/NĐ-CP", "59/2023/NĐ-CP", "number.malformed")]
    [InlineData("46-Ctr/QU", "46-CTr/QU", "number.letters")]
    [InlineData("13/2006/NQ-HDND", "13/2006/NQ-HĐND", "number.letters")]
    [InlineData("58/CT-TW", "58-CT/TW", "number.side")]
    [InlineData("12/NĐ-CP ngày 10 tháng 7 năm 2007", "12/2007/NĐ-CP", "number.year")]
    public void A_number_written_wrong_comes_with_the_right_one(string written, string right, string rule)
    {
        var finding = Assert.Single(Draft.Check(Draft.With($"Gian hàng theo văn bản số {written}.")).Findings);

        Assert.Equal(rule, finding.Rule.Id);
        Assert.Equal(right, finding.Replacement);
        Assert.Contains(right, finding.SuggestionText, StringComparison.Ordinal);
        Assert.Equal(written.Split(' ')[0], finding.Quote);
        Assert.Equal("I.2", finding.Place.Section);
    }

    [Theory]
    [InlineData("Theo Quyết định số 22/2024/QĐ-UBND ngày 05 tháng 6 năm 2023 của Ủy ban nhân dân thành phố.", "number.year")]
    [InlineData("Theo Nghị định số 61 ngày 16/8/2023 của Chính phủ.", "number.signless")]
    [InlineData("Theo Quyết định số 1605/2010/QĐ-TTg ngày 27/8/2010.", "number.year")]
    [InlineData("Theo Quyết định số 12/QĐ-SYT ngày 05/3/2025 của Sở Y tế.", "citation.later")]
    [InlineData("Theo Nghị định số 61/2023/NĐ-CP ngày 18 tháng 8 năm 2023 của Chính phủ.", "citation.book-date")]
    [InlineData("Theo Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Thủ tướng Chính phủ.", "citation.issuer")]
    [InlineData("Theo Quyết định số 5742/QĐ-UBND ngày 20 tháng 12 năm 2023 của Thanh tra Thành phố.", "citation.issuer")]
    [InlineData("Theo Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Chính phủ.", "citation.issuer")]
    [InlineData("Theo Nghị định số 22/2018/QĐ-UBND ngày 05/3/2018.", "citation.kind")]
    [InlineData("Theo Kế hoạch số 12/CTr-UBND ngày 05/3/2024.", "citation.kind")]
    public void What_contradicts_itself_is_found(string sentence, string rule) =>
        Assert.Equal(rule, Assert.Single(Draft.Check(Draft.With(sentence)).Findings).Rule.Id);

    [Theory]
    [InlineData("Theo Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ.")]
    [InlineData("Theo Chỉ thị số 07/CT-UBND ngày 05/3/2024 của Chủ tịch UBND Thành phố.")]
    [InlineData("Theo Kế hoạch số 20/KH-UBND ngày 28/01/2022 của Ủy ban nhân dân quận và Kế hoạch số 20/KH-UBND ngày 11/3/2024 của Ủy ban nhân dân Thành phố.")]
    [InlineData("Theo Quy chế số 217-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị.")]
    [InlineData("Theo Thông tri số 09-TT/TU ngày 17 tháng 8 năm 2016 của Ban Thường vụ Thành ủy.")]
    [InlineData("Theo Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ và Bộ Nội vụ.")]
    [InlineData("Kế hoạch thực hiện Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ.")]
    [InlineData("Theo Công văn số 5607/BNV-VP ngày 05/01/2025 của Bộ Nội vụ.")]
    [InlineData("Theo Chương trình phối hợp số 04-CTr/BDVQU-UBND ngày 24 tháng 3 năm 2022 của Ban Dân vận Quận ủy.")]
    [InlineData("Thực hiện Điều 999 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15.")]
    public void What_fits_is_left_alone(string sentence) => Draft.None(Draft.With(sentence));

    [Theory]
    [InlineData("Theo Nghị định số 75/2024/NĐ-CP ngày 01/7/2024 và Nghị định số 75/2024/NĐ-CP ngày 02/7/2024.", FindingSeverity.Error)]
    [InlineData("Theo Kế hoạch số 21/KH-UBND ngày 28/01/2022; Kế hoạch số 21/KH-UBND ngày 28/01/2023.", FindingSeverity.Look)]
    [InlineData("Theo Kế hoạch số 21/KH-UBND ngày 28/01/2022; Kế hoạch số 21/KH-UBND ngày 29/01/2022.", FindingSeverity.Look)]
    public void One_document_with_two_days(string sentence, FindingSeverity severity) =>
        Assert.Equal(severity, Draft.Single(Draft.With(sentence), CheckRule.TwoDates).Severity);

    [Fact]
    public void A_legal_basis_that_ended_is_an_error_with_its_article_and_successor()
    {
        var text = Draft.Instead("Căn cứ Luật", "Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20 tháng 4 năm 2007;\n\nCăn cứ Luật");

        var finding = Draft.Single(text, CheckRule.NotInForce);

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal(new RuleSource("10/2022/QH15", "Điều 90 khoản 2"), finding.Source);
        Assert.Contains("10/2022/QH15", finding.SuggestionText, StringComparison.Ordinal);
        Assert.Contains("1/7/2023", finding.MessageText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Theo Nghị định số 04/2015/NĐ-CP.", 1)] // ended, known well but not read: to be looked at
    [InlineData("Theo Luật số 91/2025/QH15.", 1)] // not yet in force in February 2025
    [InlineData("Theo Luật số 91/2025/QH15 (có hiệu lực từ ngày 01/01/2026).", 0)]
    [InlineData("Theo Nghị định số 145/2020/NĐ-CP (thay thế Nghị định số 149/2018/NĐ-CP).", 0)]
    [InlineData("Theo Nghị định số 149/2018/NĐ-CP đã được thay thế.", 0)]
    [InlineData("Theo Nghị định số 99/2019/NĐ-CP.", 0)] // the book does not know it
    public void Force_is_judged_by_the_book_alone(string sentence, int findings)
    {
        var found = Draft.Check(Draft.With(sentence)).Findings;

        Assert.Equal(findings, found.Count);
        Assert.All(found, f => Assert.Equal((CheckRule.NotInForce.Id, FindingSeverity.Look), (f.Rule.Id, f.Severity)));
    }

    [Fact]
    public void The_day_given_counts_for_a_draft_that_has_none()
    {
        var text = Draft.With("Theo Nghị định số 64/2014/NĐ-CP.").Replace("ngày 05 tháng 02 năm 2025", "ngày    tháng    năm 2025", StringComparison.Ordinal).Replace("tháng 3 năm 2025", "tháng 3 năm 2027", StringComparison.Ordinal);

        Draft.None(text);
        Draft.Single(text, CheckRule.NotInForce, new CheckOptions { On = new DateOnly(2026, 7, 1) });
    }

    [Fact]
    public void The_papers_own_sign_fits_its_type() => Draft.Single(Draft.Instead("27/KH-UBND", "27/QĐ-UBND"), CheckRule.SignKind);
}
