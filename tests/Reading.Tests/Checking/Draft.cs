using CoSo.Checking;
using CoSo.Documents.Reading;
using CoSo.Law;

namespace CoSo.Reading.Tests.Checking;

/// <summary>A clean draft of our own, in which one line at a time is put wrong.</summary>
internal static class Draft
{
    public const string Clean = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SAO MAI

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 27/KH-UBND

        Sao Mai, ngày 05 tháng 02 năm 2025

        KẾ HOẠCH
        Mở chợ phiên cuối tuần năm 2025

        Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;

        Ủy ban nhân dân phường ban hành Kế hoạch mở chợ phiên như sau:

        I. NỘI DUNG THỰC HIỆN

        1. Chỗ bán hàng

        Gian hàng được chia theo sơ đồ niêm yết tại nhà văn hóa khu phố.

        2. Vệ sinh

        Rác được gom sau mỗi phiên chợ.

        II. TỔ CHỨC THỰC HIỆN

        1. Phòng Kinh tế

        - Vẽ sơ đồ gian hàng trước ngày 20 tháng 3 năm 2025.

        2. Trạm Y tế phường

        - Kiểm tra an toàn thực phẩm (thực hiện thường xuyên).

        Các đơn vị báo cáo vướng mắc về Phòng Kinh tế để tổng hợp./.

        Nơi nhận:
        - Phòng Kinh tế;
        - Lưu: VT, KT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Lê Thị Bến
        """;

    public static LawBook Law { get; } = LawBook.Load(LawFolder.Find());

    public static CheckResult Check(string text, CheckOptions? options = null)
    {
        var paper = PaperReader.ReadText(text).Value!;
        return PaperChecker.Check(paper, PlanReader.Read(paper), Law.Documents, options);
    }

    /// <summary>The draft with a sentence of its own in the content part.</summary>
    public static string With(string sentence) => Clean.Replace("Rác được gom sau mỗi phiên chợ.", sentence, StringComparison.Ordinal);

    /// <summary>The draft with something of it put differently.</summary>
    public static string Instead(string old, string other)
    {
        Assert.Contains(old, Clean, StringComparison.Ordinal);
        return Clean.Replace(old, other, StringComparison.Ordinal);
    }

    /// <summary>Exactly this one finding, and its suggestion in words.</summary>
    public static Finding Single(string text, CheckRule rule, CheckOptions? options = null)
    {
        var finding = Assert.Single(Check(text, options).Findings);
        Assert.Equal(rule.Id, finding.Rule.Id);
        return finding;
    }

    public static void None(string text, CheckOptions? options = null) => Assert.Empty(Check(text, options).Findings.Select(f => $"{f.Rule.Id}: {f.MessageText}"));
}
