namespace CoSo.Law;

/// <summary>A day of the Vietnamese lunisolar calendar.</summary>
/// <param name="Year">Lunar year, named by the solar year in which it begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">Whether the month is the second one of its number.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false);

/// <summary>
/// The Vietnamese lunisolar calendar, by the astronomical rules at UTC+7: a month begins on the day of the new moon, month 11
/// holds the winter solstice, and in a year of thirteen months the first one without a principal solar term is a leap month.
/// New moon and solar longitude follow the truncated series of Meeus, exact to a few minutes for centuries around now.
/// </summary>
public static class LunarCalendar
{
    private const double ZoneOfDay = 7.0 / 24;
    private const double SynodicMonth = 29.530588853;

    // Months are counted from the new moon of 1 January 1900, days from the Julian epoch, as the series do.
    private const double FirstNewMoon = 2415021.076998695;
    private const int JulianDayOfDayZero = 1721426;

    /// <summary>The solar day of a lunar one; throws when the lunar year has no such day.</summary>
    public static DateOnly ToSolar(LunarDate date)
    {
        var start = MonthStart(date.Year, date.Month, date.IsLeapMonth)
            ?? throw new ArgumentOutOfRangeException(nameof(date), $"Năm {date.Year} âm lịch không có tháng {date.Month} nhuận.");
        var day = ToDate(start + date.Day - 1);
        return FromSolar(day) == date
            ? day
            : throw new ArgumentOutOfRangeException(nameof(date), $"Tháng {date.Month} năm {date.Year} âm lịch không có ngày {date.Day}.");
    }

    /// <summary>The lunar day of a solar one.</summary>
    public static LunarDate FromSolar(DateOnly day)
    {
        var julian = JulianDay(day);
        var month = (int)((julian - FirstNewMoon) / SynodicMonth) + 1;
        while (NewMoon(month) > julian)
        {
            month--;
        }

        // The lunar year around the day runs from the month 11 before it to the month 11 after it.
        var year = day.Year;
        var eleventh = Month11(year);
        if (eleventh <= month)
        {
            year++;
        }
        else
        {
            eleventh = Month11(year - 1);
        }

        var leap = LeapOffset(eleventh, Month11(year));
        var offset = month - eleventh;
        var isLeap = offset == leap;
        var number = offset >= leap ? offset - 1 : offset;
        var lunarMonth = ((number + 10) % 12) + 1;
        return new LunarDate(number < 2 ? year - 1 : year, lunarMonth, julian - NewMoon(month) + 1, isLeap);
    }

    private static int? MonthStart(int year, int month, bool isLeapMonth)
    {
        var (from, to) = month >= 11 ? (Month11(year), Month11(year + 1)) : (Month11(year - 1), Month11(year));
        var offset = (month + 1) % 12;
        var leap = LeapOffset(from, to);
        if (isLeapMonth)
        {
            return leap == offset + 1 ? NewMoon(from + leap) : null;
        }

        return NewMoon(from + (offset >= leap ? offset + 1 : offset));
    }

    /// <summary>Which month after month 11 is the leap one; beyond any month when the year has none.</summary>
    private static int LeapOffset(int eleventh, int nextEleventh)
    {
        if (nextEleventh - eleventh < 13)
        {
            return int.MaxValue;
        }

        var offset = 1;
        while (SolarTerm(NewMoon(eleventh + offset)) != SolarTerm(NewMoon(eleventh + offset + 1)))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>Count of the month 11 of a year: the last new moon on or before the winter solstice.</summary>
    private static int Month11(int year)
    {
        var endOfYear = JulianDay(new DateOnly(year, 12, 31));
        var month = (int)((endOfYear - FirstNewMoon) / SynodicMonth) + 1;
        while (NewMoon(month) > endOfYear)
        {
            month--;
        }

        return SolarTerm(NewMoon(month)) >= 9 ? month - 1 : month;
    }

    /// <summary>Julian day number of the Vietnamese day on which the new moon of a month falls.</summary>
    private static int NewMoon(int month)
    {
        var t = month / 1236.85;
        var t2 = t * t;
        var t3 = t2 * t;
        var mean = 2415020.75933 + (29.53058868 * month) + (0.0001178 * t2) - (0.000000155 * t3)
            + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t2)));
        var sun = 359.2242 + (29.10535608 * month) - (0.0000333 * t2) - (0.00000347 * t3);
        var moon = 306.0253 + (385.81691806 * month) + (0.0107306 * t2) + (0.00001236 * t3);
        var node = 21.2964 + (390.67050646 * month) - (0.0016528 * t2) - (0.00000239 * t3);
        var correction = ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun))
            - (0.4068 * Sin(moon)) + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon))
            + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moon)) - (0.0074 * Sin(sun - moon))
            + (0.0004 * Sin((2 * node) + sun)) - (0.0004 * Sin((2 * node) - sun))
            - (0.0006 * Sin((2 * node) + moon)) + (0.0010 * Sin((2 * node) - moon)) + (0.0005 * Sin((2 * moon) + sun));
        var clockDrift = -0.000278 + (0.000265 * t) + (0.000262 * t2);
        return (int)Math.Floor(mean + correction - clockDrift + 0.5 + ZoneOfDay);
    }

    /// <summary>In which twelfth of its circle the sun stands when a Vietnamese day begins: 0 from the March equinox, 9 from the December solstice.</summary>
    private static int SolarTerm(int julianDay)
    {
        var t = (julianDay - 0.5 - ZoneOfDay - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t2) + centre;
        longitude -= 360 * Math.Floor(longitude / 360);
        return (int)(longitude / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static int JulianDay(DateOnly day) => day.DayNumber + JulianDayOfDayZero;

    private static DateOnly ToDate(int julianDay) => DateOnly.FromDayNumber(julianDay - JulianDayOfDayZero);
}
