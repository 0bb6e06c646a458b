using System.Text;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading.Tests;

/// <summary>Papers for the tests: the plan of a market in our own wording, and short texts.</summary>
internal static class Papers
{
    public static string Market => File.ReadAllText(Path("cho-phien.txt"));

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Data", name);

    public static Outcome<Paper> Open(byte[] bytes, string name) => PaperReader.Read(new MemoryStream(bytes), name);

    public static Paper Text(string text)
    {
        var outcome = Open(Encoding.UTF8.GetBytes(text), "van-ban.txt");
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    public static PlanReading Read(string text) => PlanReader.Read(Text(text));

    /// <summary>A plan whose organising part is the given text.</summary>
    public static PlanReading ReadOrganisation(string part) =>
        Read($"KẾ HOẠCH\nDọn kênh đầu mùa mưa\n\nI. TỔ CHỨC THỰC HIỆN\n\n{part}\n\nNơi nhận:\n- Các tổ dân phố;\n- Lưu: VT.\n");

    /// <summary>A directive with the given numbered part.</summary>
    public static PlanReading ReadDirective(string part) =>
        Read($"CHỈ THỊ\nVề việc dọn kênh đầu mùa mưa\n\nChủ tịch Ủy ban nhân dân phường yêu cầu Trưởng các khu phố, thủ trưởng các đơn vị tập trung thực hiện các nội dung sau:\n\n{part}\n\nNơi nhận:\n- Các khu phố;\n- Lưu: VT.\n");
}
