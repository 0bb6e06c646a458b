namespace CoSo.Kernel;

/// <summary>
/// The clock of legal days. In a demo it is shifted against the real one and keeps running; sign-in, cookies, keys and jobs
/// use the real <see cref="TimeProvider"/> instead.
/// </summary>
/// <param name="time">The real clock.</param>
/// <param name="shift">What is added to real time; zero outside demos.</param>
public sealed class Clock(TimeProvider time, TimeSpan shift)
{
    /// <summary>Viet Nam's time: UTC+7 all year round.</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private DateTime? pretended;

    /// <summary>The instant now, in UTC, shifted in a demo.</summary>
    public DateTime UtcNow => pretended ?? (time.GetUtcNow() + shift).UtcDateTime;

    /// <summary>The calendar day in Viet Nam.</summary>
    public DateOnly Today => DateOnly.FromDateTime(UtcNow + VietnamOffset);

    /// <summary>Stands still on nine in the morning of that day; null lets it run again. Only for living the demo year, before anything is served.</summary>
    public void Pretend(DateOnly? day) => pretended = day?.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc) - VietnamOffset;

    /// <summary>Whether the clock is shifted, so that a page must say so.</summary>
    public bool IsShifted => shift != TimeSpan.Zero;
}
