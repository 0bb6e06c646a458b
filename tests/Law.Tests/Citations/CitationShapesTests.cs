using CoSo.Law.Citations;

namespace CoSo.Law.Tests.Citations;

/// <summary>Shapes that numbers really have in papers of the State, the Party, the Front and joint issuers, of all years.</summary>
public sealed class CitationShapesTests
{
    [Theory]
    // The National Assembly, its Standing Committee, the State President
    [InlineData("Luật số 72/2025/QH15", "72/2025/QH15")]
    [InlineData("Bộ luật số 45/2019/QH14", "45/2019/QH14")]
    [InlineData("Luật Ngân sách nhà nước số 83/2015/QH13", "83/2015/QH13")]
    [InlineData("Nghị quyết số 131/2020/QH14", "131/2020/QH14")]
    [InlineData("Nghị quyết 1278/NQ-UBTVQH15", "1278/NQ-UBTVQH15")]
    [InlineData("Nghị quyết số 55/1998/NQ-UBTVQH10", "55/1998/NQ-UBTVQH10")]
    [InlineData("Lệnh số 05/2022/L-CTN", "05/2022/L-CTN")]
    // The Government and the ministries
    [InlineData("Nghị định số 43/CP", "43/CP")]
    [InlineData("Nghị định số 68-CP", "68-CP")]
    [InlineData("Nghị định số 217-HĐBT", "217-HĐBT")]
    [InlineData("Quyết định số 176-HĐBT", "176-HĐBT")]
    [InlineData("Nghị định số 24/1999/NĐ-CP", "24/1999/NĐ-CP")]
    [InlineData("Sắc lệnh số 64-SL", "64-SL")]
    [InlineData("Quyết định số 91-TTg", "91-TTg")]
    [InlineData("Quyết định số 327-CT", "327-CT")]
    [InlineData("Quyết định số 22/2018/QĐ-TTg", "22/2018/QĐ-TTg")]
    [InlineData("Quyết định số 766/QĐ-TTg", "766/QĐ-TTg")]
    [InlineData("Công điện số 1725/CĐ-TTg", "1725/CĐ-TTg")]
    [InlineData("Thông báo số 312/TB-VPCP", "312/TB-VPCP")]
    [InlineData("Công văn số 5607/BNV-VP", "5607/BNV-VP")]
    [InlineData("Công văn số 491/BTTTT-ƯDCNTT", "491/BTTTT-ƯDCNTT")]
    [InlineData("Thông tư số 04/2025/TT-VPCP", "04/2025/TT-VPCP")]
    [InlineData("Thông tư liên tịch số 12/2015/TTLT-BLĐTBXH-BNV", "12/2015/TTLT-BLĐTBXH-BNV")]
    [InlineData("Thông tư liên tịch số 02/2005/TTLT/BKHCN-BTC-BNV", "02/2005/TTLT/BKHCN-BTC-BNV")]
    [InlineData("Quyết định số 08/2007/QĐ-BYT", "08/2007/QĐ-BYT")]
    // Localities, schools, companies
    [InlineData("Nghị quyết số 13/2006/NQ-HĐND", "13/2006/NQ-HĐND")]
    [InlineData("Quyết định số 25/2020/QĐ-UBND", "25/2020/QĐ-UBND")]
    [InlineData("Tờ trình số 45/TTr-SNV", "45/TTr-SNV")]
    [InlineData("Công văn số 6717/UBND-NC", "6717/UBND-NC")]
    [InlineData("Kế hoạch số 46/KH-KHMT", "46/KH-KHMT")]
    [InlineData("Kế hoạch số 12/KH-THCS.LQĐ", "12/KH-THCS.LQĐ")]
    [InlineData("Kế hoạch số 05/KH-BCĐ", "05/KH-BCĐ")]
    [InlineData("Kế hoạch 01/KH-BCĐ389QNg", "01/KH-BCĐ389QNg")]
    [InlineData("Quyết định số 97/QĐ-ĐHQGHN", "97/QĐ-ĐHQGHN")]
    // The Party
    [InlineData("Nghị quyết số 18-NQ/TW", "18-NQ/TW")]
    [InlineData("Chỉ thị 40-CT/TW", "40-CT/TW")]
    [InlineData("Quy định số 1043-QĐ/TU", "1043-QĐ/TU")]
    [InlineData("Quy định số 850-QĐi/TU", "850-QĐi/TU")]
    [InlineData("Hướng dẫn số 36-HD/VPTW", "36-HD/VPTW")]
    [InlineData("Hướng dẫn số 03-HD/BTCTW", "03-HD/BTCTW")]
    [InlineData("Đề án số 06-ĐA/TU", "06-ĐA/TU")]
    [InlineData("Công văn số 12-CV/ĐU", "12-CV/ĐU")]
    [InlineData("Nghị quyết số 23-NQ/QU", "23-NQ/QU")]
    [InlineData("Kế hoạch số 07-KH/ĐUK-UBND", "07-KH/ĐUK-UBND")]
    // The Front and joint issuers
    [InlineData("Thông tri số 28/TTr-MTTW-BTT", "28/TTr-MTTW-BTT")]
    [InlineData("Hướng dẫn số 95/HD-MTTW-BTT", "95/HD-MTTW-BTT")]
    [InlineData("Kế hoạch số 120/KH-MTTQ-BTT", "120/KH-MTTQ-BTT")]
    [InlineData("Quyết định số 04/QĐ-MTTW-ĐCT", "04/QĐ-MTTW-ĐCT")]
    [InlineData("Nghị quyết liên tịch số 72/2025/NQLT-CP-UBTVQH15-ĐCTUBTWMTTQVN", "72/2025/NQLT-CP-UBTVQH15-ĐCTUBTWMTTQVN")]
    [InlineData("Chương trình phối hợp số 09/CTPH-UBND-MTTQ", "09/CTPH-UBND-MTTQ")]
    public void Numbers_of_every_issuer(string text, string number) => AssertFound(text, number);

    [Theory]
    [InlineData("Nghị định số 61 /2023/ NĐ-CP", "61/2023/NĐ-CP")]
    [InlineData("Nghị định số 61/2023/NĐ- CP", "61/2023/NĐ-CP")]
    [InlineData("Nghị định số 61/2023/NĐ–CP", "61/2023/NĐ-CP")]
    [InlineData("Nghị định số 61/2023/NĐ — CP", "61/2023/NĐ-CP")]
    [InlineData("Nghị định số 61/2023/N\u00D0-CP", "61/2023/NĐ-CP")]
    [InlineData("Đề án số 06-\u00D0A/TU", "06-ĐA/TU")]
    [InlineData("Luật số 10/ 2022/QH 15", "10/2022/QH15")]
    [InlineData("Chỉ thị số 05 - CT/TW", "05-CT/TW")]
    [InlineData("Chỉ thị số 05–CT / TW", "05-CT/TW")]
    [InlineData("Chỉ thị số 33/CT-TTg(4)", "33/CT-TTg")]
    [InlineData("Chỉ thị số 33/CT-TTg[4]", "33/CT-TTg")]
    [InlineData("Chỉ thị số:33/CT-TTg", "33/CT-TTg")]
    [InlineData("“Nghị định 61/2023/NĐ-CP”", "61/2023/NĐ-CP")]
    [InlineData("(Nghị định 61/2023/NĐ-CP).", "61/2023/NĐ-CP")]
    public void Sloppy_blanks_dashes_and_marks_are_no_part_of_the_number(string text, string number) => AssertFound(text, number);

    [Theory]
    [InlineData("Nghị định số 59/NĐ-2023/NĐ-CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59-2023-NĐ-CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59/2023-NĐ-CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59-2023/NĐ-CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59/NĐ-CP/2023", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59/2023/NĐ.CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59/2023/NĐ/CP", "59/2023/NĐ-CP")]
    [InlineData("Nghị định số 59/2023//NĐ-CP", "59/2023/NĐ-CP")]
    [InlineData("Chỉ thị số 33/CT.TTg", "33/CT-TTg")]
    public void Numbers_built_wrong_are_mended_and_flagged(string text, string number)
    {
        var citation = Assert.Single(CitationGrammar.Find(text));

        Assert.Equal(number, citation.Number);
        Assert.True(citation.Flags.HasFlag(CitationFlags.MalformedNumber), citation.Flags.ToString());
    }

    [Theory]
    [InlineData("Nghị định số 154/2026/NĐ-CP, 155/2026/NĐ-CP và 156/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP 156/2026/NĐ-CP")]
    [InlineData("các Nghị định số 154, số 155 và số 156/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP 156/2026/NĐ-CP")]
    [InlineData("Quyết định số 217 và 218-QĐ/TW", "217-QĐ/TW 218-QĐ/TW")]
    [InlineData("Quyết định 217-QĐ/TW, 218-QĐ/TW", "217-QĐ/TW 218-QĐ/TW")]
    [InlineData("các nghị định từ số 154 đến số 156/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP 156/2026/NĐ-CP")]
    [InlineData("Nghị định số 154/2026 và 155/2026/NĐ-CP", "154/2026/NĐ-CP 155/2026/NĐ-CP")]
    public void Lists_and_ranges_share_their_ending(string text, string numbers) =>
        Assert.Equal(numbers.Split(' '), CitationGrammar.Find(text).Select(c => c.Number).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("QCVN 01:2021/BYT")]
    [InlineData("tài khoản số 3713.0.1058 mở tại Kho bạc")]
    [InlineData("nhà số 12/5 đường Lê Lợi")]
    [InlineData("hẻm 285/12A")]
    [InlineData("tỷ lệ 218/230 xã")]
    [InlineData("năm học 2024-2025")]
    [InlineData("quý I/2024, tháng 6/2024")]
    [InlineData("Covid-19, H5N1")]
    [InlineData("06 tháng/lần, 01 lần/Quý")]
    [InlineData("điện thoại 028.3865/XYZ")]
    [InlineData("diện tích 25 m2/người")]
    public void What_is_no_number_of_a_paper_is_left_alone(string text) => Assert.Empty(CitationGrammar.Find(text));

    [Theory]
    [InlineData("Nghị định số 61/2023/NĐ-CP (ngày 16/8/2023)", "2023-08-16")]
    [InlineData("Nghị định số 61/2023/NĐ-CP ban hành ngày 16-8-2023", "2023-08-16")]
    [InlineData("Nghị định số 61/2023/NĐ-CP được ký ngày 16.8.2023", "2023-08-16")]
    [InlineData("Nghị định số 61/2023/NĐ-CP của Chính phủ ngày 16 tháng 8 năm 2023", "2023-08-16")]
    [InlineData("Nghị định số 61/2023/NĐ-CP ngày16/8/2023", "2023-08-16")]
    [InlineData("Nghị định số 61/2023/NĐ-CP¹ ngày 16 tháng 08 năm 2023", "2023-08-16")]
    [InlineData("Quyết định số 218-QĐ/TW cùng ngày 12 tháng 12 năm 2013 của Bộ Chính trị", "2013-12-12")]
    public void The_day_in_its_many_ways(string text, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", null), Assert.Single(CitationGrammar.Find(text)).Date);

    [Theory]
    [InlineData("Nghị định số 61/2023/NĐ-CP ngày 16 tháng 8 năm 2023 của Chính phủ về quy ước", "Chính phủ")]
    [InlineData("Nghị định số 61/2023/NĐ-CP của Chính phủ ngày 16 tháng 8 năm 2023", "Chính phủ")]
    [InlineData("Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.", "Bộ Chính trị")]
    [InlineData("Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ Giáo dục và Đào tạo hướng dẫn thực hiện dân chủ", "Bộ Giáo dục và Đào tạo")]
    [InlineData("Chỉ thị số 12/CT-BCT ngày 12/11/2021 của Bộ trưởng Bộ Công Thương về bình ổn thị trường", "Bộ trưởng Bộ Công Thương")]
    public void The_issuer_stands_behind_the_day_or_before_it(string text, string issuer) =>
        Assert.Equal(issuer, Assert.Single(CitationGrammar.Find(text)).Issuer);

    [Theory]
    [InlineData("Nghị định số 61/2023/NĐ-CP", "Nghị định")]
    [InlineData("Nghị định 61/2023/NĐ-CP", "Nghị định")]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "Luật")]
    [InlineData("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "Luật")]
    [InlineData("Chương trình phối hợp số 04-CTr/BDVQU-UBND", "Chương trình")]
    [InlineData("NGHỊ QUYẾT SỐ 18-NQ/TW", "NGHỊ QUYẾT")]
    [InlineData("văn bản số 5607/BNV-VP", null)]
    public void The_kind_stands_before_the_number(string text, string? kind) => Assert.Equal(kind, Assert.Single(CitationGrammar.Find(text)).Kind);

    private static void AssertFound(string text, string number) => Assert.Equal([number], CitationGrammar.Find($"theo {text} và các văn bản khác").Select(c => c.Number));
}
