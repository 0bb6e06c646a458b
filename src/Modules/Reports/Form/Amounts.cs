using System.Globalization;
using System.Text.RegularExpressions;

namespace CoSo.Reports;

/// <summary>How the answers to indicators are read and written: "1.234.567", "12,5", "Có", and the declared "Không phát sinh".</summary>
internal static partial class Amounts
{
    /// <summary>A declared nothing; an empty cell is not one.</summary>
    public const string Nothing = "Không phát sinh";

    public const string Yes = "Có";

    public const string No = "Không";

    public static bool IsNothing(string? text) => VietnameseText.Fold(text).Trim() is "khong phat sinh" or "kps";

    /// <summary>The amount, a scaled one times 10^scale; null when the text is none of this type.</summary>
    public static long? Read(Indicator indicator, string text) => indicator.Type switch
    {
        IndicatorType.Whole or IndicatorType.Money => ReadScaled(text, 0),
        IndicatorType.Scaled => ReadScaled(text, indicator.Scale),
        IndicatorType.YesNo => VietnameseText.Fold(text).Trim() switch { "co" => 1, "khong" => 0, _ => null },
        _ => null,
    };

    public static string Write(Indicator indicator, long amount) => indicator.Type switch
    {
        IndicatorType.Scaled => Vn.Number(amount / (decimal)Math.Pow(10, indicator.Scale), indicator.Scale),
        IndicatorType.YesNo => amount == 0 ? No : Yes,
        _ => Vn.Number(amount),
    };

    /// <summary>As consolidation shows it: amounts added, the "Có" of a yes/no counted.</summary>
    public static string WriteTotal(Indicator indicator, long total) =>
        indicator.Type == IndicatorType.YesNo ? Vn.Number(total) : Write(indicator, total);

    /// <summary>Why a text is no answer to the indicator; the key of its translation.</summary>
    public static string Fault(Indicator indicator) => indicator.Type switch
    {
        IndicatorType.Whole => "{0}: nhập số nguyên, ví dụ 1.250, hoặc “Không phát sinh”",
        IndicatorType.Money => "{0}: nhập số tiền bằng đồng, không có phần lẻ, ví dụ 12.500.000",
        IndicatorType.Scaled => "{0}: nhập số, phần lẻ sau dấu phẩy, ví dụ 12,5",
        IndicatorType.YesNo => "{0}: chọn Có hoặc Không",
        _ => "{0}: nội dung quá dài",
    };

    private static long? ReadScaled(string text, int scale)
    {
        var match = NumberShape().Match(text.Trim().Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success || match.Groups["lan"].Length > scale)
        {
            return null;
        }

        var digits = match.Groups["so"].Value.Replace(".", "", StringComparison.Ordinal) + match.Groups["lan"].Value.PadRight(scale, '0');
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= Limits.Amount ? amount : null;
    }

    /// <summary>Dots only between groups of three: "12.5" is not guessed to be 12,5 or 125.</summary>
    [GeneratedRegex(@"^(?<so>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<lan>\d+))?$")]
    private static partial Regex NumberShape();
}
