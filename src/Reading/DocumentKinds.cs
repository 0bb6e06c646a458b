using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Kinds of official papers by their names and the signs of their numbers; which of them hand out work as a plan does.</summary>
internal static class DocumentKinds
{
    public const string Letter = "Công văn";

    private static readonly string[] Names =
        ["Kế hoạch", "Chỉ thị", "Quyết định", "Công văn", "Thông báo", "Báo cáo", "Nghị quyết", "Chương trình", "Đề án", "Hướng dẫn", "Tờ trình", "Quy chế", "Quy định", "Phương án", "Kết luận", "Quy ước", "Công điện", "Thông tri", "Giấy mời", "Dự án", "Biên bản", "Nội quy", "Thông tư", "Nghị định"];

    private static readonly HashSet<string> Plans = ["Kế hoạch", "Chương trình", "Chỉ thị", "Đề án", "Phương án", "Hướng dẫn"];

    private static readonly HashSet<string> Orders = ["Chỉ thị", "Công văn", "Công điện", "Thông báo"];

    private static readonly Dictionary<string, string> BySign = new(StringComparer.Ordinal)
    {
        ["KH"] = "Kế hoạch", ["CT"] = "Chỉ thị", ["CTr"] = "Chương trình", ["QĐ"] = "Quyết định", ["TB"] = "Thông báo", ["BC"] = "Báo cáo", ["NQ"] = "Nghị quyết", ["ĐA"] = "Đề án",
        ["HD"] = "Hướng dẫn", ["TTr"] = "Tờ trình", ["PA"] = "Phương án", ["KL"] = "Kết luận", ["CĐ"] = "Công điện", ["GM"] = "Giấy mời", ["BB"] = "Biên bản", ["DA"] = "Dự án", ["CV"] = Letter,
    };

    /// <summary>Work is handed out in it, and the reader knows its shape.</summary>
    public static bool IsPlan(string? type) => type is not null && Plans.Contains(type);

    /// <summary>What it numbers is ordered of those whom it addresses, without parts that hand out work.</summary>
    public static bool IsOrder(string? type) => type is not null && Orders.Contains(type);

    /// <summary>Kind told by the sign of the number ("KH-UBND", "CTr/TU"); a sign of bodies alone ("UBND-NV") is a letter's.</summary>
    public static string OfSign(string sign) => BySign.GetValueOrDefault(sign.Split('-', '/')[0], Letter);

    /// <summary>The kind that the line names, and what follows the name.</summary>
    public static string? NameIn(string line, out string rest)
    {
        rest = "";
        var folded = EvenFold.Fold(line);
        foreach (var name in Names)
        {
            var plain = EvenFold.Fold(name);
            if (folded.StartsWith(plain, StringComparison.Ordinal))
            {
                rest = line[plain.Length..].Trim();
                return name;
            }

            if (folded.EndsWith(plain, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
