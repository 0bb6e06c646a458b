using CoSo.Law.Citations;

namespace CoSo.Law.Tests.Citations;

/// <summary>The grammar of document numbers and days.</summary>
public sealed class CitationGrammarTests
{
    [Theory]
    [InlineData("Kế hoạch số 155/KH-UBND về chợ", "155/KH-UBND")]
    [InlineData("Nghị định số 61/2023/NĐ-CP", "61/2023/NĐ-CP")]
    [InlineData("Luật số 10/2022/QH15", "10/2022/QH15")]
    [InlineData("Pháp lệnh số 34/2007/PL-UBTVQH11 năm", "34/2007/PL-UBTVQH11")]
    [InlineData("Quyết định 217-QĐ/TW", "217-QĐ/TW")]
    [InlineData("Chương trình số 04-CTr/BDVQU-UBND", "04-CTr/BDVQU-UBND")]
    [InlineData("Chương trình 46-Ctr/QU của", "46-Ctr/QU")]
    [InlineData("Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV", "05/2008/TTLT-BKHCN-BNV")]
    [InlineData("Công văn số 1849/BGDĐT-GDPT", "1849/BGDĐT-GDPT")]
    [InlineData("Thông tri số 23/TT-MTTW-BTT", "23/TT-MTTW-BTT")]
    [InlineData("Nghị định số 64-CP", "64-CP")]
    [InlineData("Nghị định 64/CP", "64/CP")]
    [InlineData("Quyết định số 36/TTg", "36/TTg")]
    [InlineData("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN")]
    [InlineData("Kế hoạch số 29/KH-\nUBND về", "29/KH-UBND")]
    [InlineData("Kế hoạch số 362 /KH-SGDĐT", "362/KH-SGDĐT")]
    [InlineData("Kế hoạch số 12 / KH – UBND", "12/KH-UBND")]
    [InlineData("Chỉ thị số 27/CT-TTg⁴;", "27/CT-TTg")]
    [InlineData("Nghị quyết số 131/NQ-CP3 ngày", "131/NQ-CP")]
    public void A_number_is_found_and_normalised(string text, string number) => Assert.Equal([number], CitationGrammar.Find(text).Select(c => c.Number));

    [Theory]
    [InlineData("trực 24/24 giờ, đạt 33/33 đơn vị")]
    [InlineData("bình quân 0,8 máy/công chức, vận tốc 40 km/h")]
    [InlineData("biểu mẫu số 05/TTHC kèm theo")]
    [InlineData("ngày 03/4/2007, UBND tỉnh")]
    [InlineData("tiêu chuẩn TCVN ISO 9001:2015 và điện thoại 1022")]
    [InlineData("giai đoạn 2021 - 2030, mức độ 3/4")]
    public void What_only_looks_alike_is_none(string text) => Assert.Empty(CitationGrammar.Find(text));

    [Fact]
    public void A_malformed_number_is_mended_and_flagged()
    {
        var citation = CitationGrammar.Find("Nghị định số 59/NĐ-2023/NĐ-CP ngày 14 tháng 8 năm 2023").Single();

        Assert.Equal("59/2023/NĐ-CP", citation.Number);
        Assert.Equal("59/NĐ-2023/NĐ-CP", citation.AsWritten);
        Assert.Equal(CitationFlags.MalformedNumber, citation.Flags);
        Assert.Equal(new DateOnly(2023, 8, 14), citation.Date);
    }

    [Theory]
    [InlineData("các Nghị định số 154, 155 và 156/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP 156/2026/NĐ-CP")]
    [InlineData("các Nghị định số 154-156/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP 156/2026/NĐ-CP")]
    public void Ranges_share_their_ending(string text, string numbers) => Assert.Equal(numbers.Split(' '), CitationGrammar.Find(text).Select(c => c.Number).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("số 33/CT-TTg ngày 26 tháng 11 năm 2021 của", "2021-11-26")]
    [InlineData("số 33/CT-TTg, ngày 26/11/2021", "2021-11-26")]
    [InlineData("số 33/CT-TTg\nngày 06/ 11/2021", "2021-11-06")]
    [InlineData("số 33/CT-TTg của Thủ tướng Chính phủ ngày 26 tháng 11 năm 2021 về", "2021-11-26")]
    [InlineData("Ngày 26/11/2021, Thủ tướng đã ban hành Chỉ thị số 33/CT-TTg về", "2021-11-26")]
    [InlineData("số 33/CT-TTg ngày 31/02/2021", null)]
    [InlineData("số 33/CT-TTg năm 2021", null)]
    [InlineData("số 33/CT-TTg; Quyết định số 5/QĐ-UBND ngày 01/01/2020", null)]
    public void The_day_is_read_or_left_open(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), CitationGrammar.Find(text).First(c => c.Number == "33/CT-TTg").Date);

    [Fact]
    public void An_impossible_day_is_kept_as_written_and_flagged()
    {
        var citation = CitationGrammar.Find("Quyết định số 5/QĐ-UBND ngày 30 tháng 02 năm 2024").Single();

        Assert.Null(citation.Date);
        Assert.Equal("ngày 30 tháng 02 năm 2024", citation.DateAsWritten);
        Assert.Equal(CitationFlags.ImpossibleDate, citation.Flags);
    }

    [Fact]
    public void Kind_issuer_and_subject_stand_around_the_number()
    {
        var citation = CitationGrammar.Find("theo Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về giữ sạch bến thuyền.").Single();

        Assert.Equal("Chỉ thị", citation.Kind);
        Assert.Equal("Thủ tướng Chính phủ", citation.Issuer);
        Assert.Equal("giữ sạch bến thuyền", citation.Subject);
    }

    [Theory]
    [InlineData("Luật số 67/2006/QHI1", "67/2006/QH11")]
    [InlineData("Luật số 5 1/2005/QHI 1", "51/2005/QH11")]
    [InlineData("Quyết định 246/2005/QĐ- -TTg", "246/2005/QĐ-TTg")]
    public void Slips_of_a_scanner_are_mended(string text, string number) => Assert.Equal(number, CitationGrammar.Find(text).Single().Number);

    [Theory]
    [InlineData("10/2022/QH15 Đ11 k1", "10/2022/QH15", "11", 1, null)]
    [InlineData("10/2022/QH15 Đ11 k1 a", "10/2022/QH15", "11", 1, "a")]
    [InlineData("61/2023/NĐ-CP Đ7a", "61/2023/NĐ-CP", "7a", null, null)]
    [InlineData("02/2011/QH13", "02/2011/QH13", null, null, null)]
    public void An_article_is_cited_in_short(string text, string document, string? article, int? clause, string? point)
    {
        Assert.True(ArticleReference.TryParse(text, out var reference));
        Assert.Equal(new ArticleReference(document, article, clause, point), reference);
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData("Điều 11")]
    [InlineData("10/2022/QH15 k1")]
    [InlineData("")]
    public void Anything_else_is_no_article(string text) => Assert.False(ArticleReference.TryParse(text, out _));
}
