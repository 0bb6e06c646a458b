using CoSo.Contracts.Organization;

namespace CoSo.Papers;

/// <summary>The kinds of administrative paper (30/2020/NĐ-CP, Điều 7 and annex III) that this work uses, with their letters.</summary>
internal static class PaperTypes
{
    public static readonly IReadOnlyList<(string Letters, string Name)> All =
    [
        ("BC", Key("Báo cáo")), ("KH", Key("Kế hoạch")), ("", Key("Công văn")), ("TTr", Key("Tờ trình")), ("TB", Key("Thông báo")), ("QĐ", Key("Quyết định")),
        ("CT", Key("Chỉ thị")), ("CTr", Key("Chương trình")), ("HD", Key("Hướng dẫn")), ("QC", Key("Quy chế")), ("QyĐ", Key("Quy định")), ("PA", Key("Phương án")),
        ("ĐA", Key("Đề án")), ("NQ", Key("Nghị quyết")), ("TC", Key("Thông cáo")), ("CĐ", Key("Công điện")), ("BB", Key("Biên bản")), ("GM", Key("Giấy mời")),
    ];

    private static readonly Dictionary<string, string> Names = All.ToDictionary(type => type.Letters, type => type.Name);

    public static bool IsKnown(string? letters) => letters is not null && Names.ContainsKey(letters);

    /// <summary>Vietnamese words, the key of their translation.</summary>
    public static string NameOf(string letters) => Names.GetValueOrDefault(letters, letters);

    /// <summary>Letters behind the number: "BC-UBND"; of a công văn "UBND-PNV", the issuer and the drafter.</summary>
    public static string SignOf(string letters, UnitRow unit, UnitRow draftUnit)
    {
        var issuer = unit.PaperSign ?? "";
        string[] parts = letters.Length > 0 ? [letters, issuer]
            : unit.Id == draftUnit.Id ? [issuer]
            : [issuer, draftUnit.PaperSign ?? ""];
        return string.Join('-', parts.Where(part => part.Length > 0));
    }

    private static string Key(string text) => text;
}
