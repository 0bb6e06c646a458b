using System.Globalization;
using System.Text.RegularExpressions;

namespace CoSo.Plans;

/// <summary>How values of targets are read, written and judged.</summary>
internal static partial class TargetNumbers
{
    /// <summary>Digits behind the comma of a share.</summary>
    public const int PercentScale = 2;

    /// <summary>Beyond it a figure is a slip of the keyboard: a million billion.</summary>
    private const long Largest = 1_000_000_000_000_000;

    private static readonly string[] Yes = ["co", "dat", "x", "1"];

    private static readonly string[] No = ["khong", "chua", "0"];

    /// <summary>The amount times 10^scale; null when the text is none of this kind.</summary>
    public static long? Read(TargetKind kind, int scale, string? text)
    {
        if (kind == TargetKind.YesNo)
        {
            var folded = VietnameseText.Fold(text).Trim();
            return Yes.Contains(folded) ? 1 : No.Contains(folded) ? 0 : null;
        }

        var match = Shape().Match(string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))));
        if (!match.Success || match.Groups["lan"].Value.TrimEnd('0').Length > scale)
        {
            return null;
        }

        var digits = match.Groups["so"].Value.Replace(".", "", StringComparison.Ordinal) + match.Groups["lan"].Value.PadRight(scale, '0')[..scale];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= Largest ? amount : null;
    }

    /// <summary>"95,5 %", "12.500.000 đ", "Có"; empty for none.</summary>
    public static string Write(TargetKind kind, int scale, long? amount) => amount is not { } value ? "" : kind switch
    {
        TargetKind.YesNo => value == 0 ? "Không" : "Có",
        TargetKind.Percent => Bare(scale, value) + " %",
        TargetKind.Money => Vn.Number(value) + " đ",
        _ => Bare(scale, value),
    };

    /// <summary>As typed into a field.</summary>
    public static string Typed(TargetKind kind, int scale, long? amount) => amount is not { } value ? "" : kind == TargetKind.YesNo ? Write(kind, scale, value) : Bare(scale, value);

    /// <summary>Why a text is no value; the key of its translation, with the place as {0}.</summary>
    public static string Fault(TargetKind kind) => kind switch
    {
        TargetKind.Whole => "{0}: nhập số nguyên, ví dụ 1.250",
        TargetKind.Money => "{0}: nhập số tiền bằng đồng, không có phần lẻ, ví dụ 12.500.000",
        TargetKind.YesNo => "{0}: ghi Có hoặc Không",
        _ => "{0}: nhập số, phần lẻ sau dấu phẩy, ví dụ 95,5",
    };

    /// <summary>Digits behind the comma that a kind has.</summary>
    public static int ScaleOf(TargetKind kind, int asked) => kind switch
    {
        TargetKind.Percent => PercentScale,
        TargetKind.Scaled => Math.Clamp(asked, 1, 4),
        _ => 0,
    };

    public static TargetState Judge(TargetDirection direction, long? planned, long? result) =>
        planned is not { } wanted || result is not { } got ? TargetState.NoFigure
        : direction switch
        {
            TargetDirection.AtLeast => got >= wanted,
            TargetDirection.AtMost => got <= wanted,
            _ => got == wanted,
        }
        ? TargetState.Reached : TargetState.NotReached;

    /// <summary>The result as a share of what is to be reached, in percent; null where it says nothing.</summary>
    public static decimal? Share(TargetKind kind, long? planned, long? result) =>
        kind == TargetKind.YesNo || planned is not > 0 || result is not { } got ? null : Math.Round(100m * got / planned.Value, 1, MidpointRounding.AwayFromZero);

    private static string Bare(int scale, long value) =>
        scale == 0 ? Vn.Number(value) : Vn.Number(value / (decimal)Math.Pow(10, scale), scale);

    /// <summary>Dots only between groups of three: "12.5" is not guessed to be 12,5 or 125.</summary>
    [GeneratedRegex(@"^(?<so>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<lan>\d+))?(?:%|đ|đồng)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}

/// <summary>How a target stands.</summary>
internal enum TargetState
{
    /// <summary>Chưa có số liệu.</summary>
    NoFigure,

    /// <summary>Đạt.</summary>
    Reached,

    /// <summary>Chưa đạt.</summary>
    NotReached,

    /// <summary>Kỳ chưa kết thúc: behind what the whole period is to reach, and there is still time.</summary>
    Running,
}
