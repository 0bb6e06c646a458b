using System.Globalization;

namespace CoSo.Kernel;

/// <summary>Days, instants, money and numbers as official Vietnamese papers write them.</summary>
public static class Vn
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>"14/9/2024"; empty for none.</summary>
    public static string Day(DateOnly? day) => day is { } d ? $"{d.Day}/{d.Month}/{d.Year:0000}" : "";

    /// <summary>"thứ Tư, 11/9/2024".</summary>
    public static string DayWithWeekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {Day(day)}";

    /// <summary>"ngày 05 tháng 02 năm 2024": days under 10 and the months 1 and 2 get a leading zero (Decree 30/2020).</summary>
    public static string FormalDay(DateOnly day) =>
        $"ngày {day.Day:00} tháng {(day.Month <= 2 ? day.Month.ToString("00", CultureInfo.InvariantCulture) : day.Month)} năm {day.Year}";

    /// <summary>"8:05 11/9/2024" in Viet Nam's time.</summary>
    public static string Instant(DateTime utc)
    {
        var local = utc + Clock.VietnamOffset;
        return $"{local.Hour}:{local.Minute:00} {Day(DateOnly.FromDateTime(local))}";
    }

    /// <summary>"1.234.567".</summary>
    public static string Number(long value) => value.ToString("#,0", Numbers);

    /// <summary>"12,5": a decimal with at most the given digits behind the comma.</summary>
    public static string Number(decimal value, int digits = 2) => value.ToString("#,0." + new string('#', digits), Numbers);

    /// <summary>"1.234.567 đ".</summary>
    public static string Money(long dong) => Number(dong) + " đ";

    /// <summary>Reads d/M/yyyy, dd-MM-yyyy or yyyy-MM-dd; false for anything else, 31/02 included.</summary>
    public static bool TryReadDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text?.Trim(), ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
