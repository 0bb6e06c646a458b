using CoSo.Contracts.Demo;

namespace CoSo.Reports;

/// <summary>The "signed paper" of the demo year: one page that says it is none.</summary>
internal static class DemoPaper
{
    public static SignedPaper Of(string number, DateOnly day)
    {
        var bytes = DemoPdf.Of($"Ban trinh dien - khong co gia tri phap ly. So {number}, ngay {day:dd/MM/yyyy}.");
        return new SignedPaper(number, day, new FormFile(new MemoryStream(bytes), 0, bytes.Length, "van-ban", "bao-cao-da-ky.pdf"));
    }
}
