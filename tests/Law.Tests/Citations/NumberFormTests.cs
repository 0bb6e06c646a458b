using CoSo.Law.Citations;

namespace CoSo.Law.Tests.Citations;

/// <summary>What the form of a number says, hit and non-hit.</summary>
public sealed class NumberFormTests
{
    [Theory]
    [InlineData("59/NĐ-2023/NĐ-CP", NumberFault.Malformed, "59/2023/NĐ-CP")]
    [InlineData("46-Ctr/QU", NumberFault.Letters, "46-CTr/QU")]
    [InlineData("13/2006/NQ-HDND", NumberFault.Letters, "13/2006/NQ-HĐND")]
    [InlineData("61/2023/ND-CP", NumberFault.Letters, "61/2023/NĐ-CP")]
    [InlineData("33/CT-TTG", NumberFault.Letters, "33/CT-TTg")]
    [InlineData("05/Ttr-UBND", NumberFault.Letters, "05/TTr-UBND")]
    [InlineData("58/CT-TW", NumberFault.OtherSide, "58-CT/TW")]
    [InlineData("217/QĐ-TW", NumberFault.OtherSide, "217-QĐ/TW")]
    [InlineData("155-KH/UBND", NumberFault.OtherSide, "155/KH-UBND")]
    [InlineData("64/NĐ-CP ngày 10/7/2007", NumberFault.YearMissing, "64/2007/NĐ-CP")]
    [InlineData("64/NĐ-CP", NumberFault.YearMissing, null)]
    [InlineData("11/TT-BGDĐT ngày 19/5/2020", NumberFault.YearMissing, "11/2020/TT-BGDĐT")]
    [InlineData("12/2024/KH-UBND", NumberFault.YearTooMuch, "12/KH-UBND")]
    [InlineData("1605/2010/QĐ-TTg", NumberFault.YearTooMuch, "1605/QĐ-TTg")]
    [InlineData("33/2021/CT-TTg", NumberFault.YearTooMuch, "33/CT-TTg")]
    [InlineData("61/2023/NĐ-CP ngày 16 tháng 8 năm 2022", NumberFault.YearDiffers, null)]
    public void A_fault_of_form_is_named_with_the_right_form(string text, NumberFault fault, string? suggestion) =>
        Assert.Equal((fault, suggestion), NumberForm.Judge(Assert.Single(CitationGrammar.Find("số " + text))));

    [Theory]
    [InlineData("61/2023/NĐ-CP ngày 16 tháng 8 năm 2023")]
    [InlineData("10/2022/QH15 ngày 10/11/2022")]
    [InlineData("34/2007/PL-UBTVQH11")]
    [InlineData("64/CP")]
    [InlineData("64-CP")]
    [InlineData("33/CT-TTg ngày 26/11/2021")]
    [InlineData("48/2009/QĐ-TTg ngày 31/3/2009")]
    [InlineData("246/2005/QĐ-TTg ngày 06/10/2005")]
    [InlineData("766/QĐ-TTg ngày 23/6/2022")]
    [InlineData("09/2009/CT-UBND")]
    [InlineData("25/2020/QĐ-UBND")]
    [InlineData("5742/QĐ-UBND")]
    [InlineData("04-CTr/BDVQU-UBND")]
    [InlineData("23-QĐ/TW")]
    [InlineData("850-QĐi/TU")]
    [InlineData("36-HD/VPTW")]
    [InlineData("09-TT/TU")]
    [InlineData("28/TTr-MTTW-BTT")]
    [InlineData("5607/BNV-VP")]
    [InlineData("6717/UBND-NC")]
    [InlineData("09/KH-TTQ")]
    [InlineData("05/2008/TTLT-BKHCN-BNV ngày 18/6/2008")]
    [InlineData("02/2005/TTLT/BKHCN-BTC-BNV")]
    [InlineData("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN")]
    [InlineData("1278/NQ-UBTVQH15")]
    [InlineData("46/KH-KHMT")]
    [InlineData("01/KH-BCĐ389QNg")]
    public void A_right_form_is_left_alone(string text) =>
        Assert.Equal(NumberFault.None, NumberForm.Judge(Assert.Single(CitationGrammar.Find("số " + text))).Fault);
}
