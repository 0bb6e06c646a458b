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

    /// <summary>The instant now, in UTC, shifted in a demo.</summary>
    public DateTime UtcNow => (time.GetUtcNow() + shift).UtcDateTime;

    /// <summary>The calendar day in Viet Nam.</summary>
    public DateOnly Today => DateOnly.FromDateTime(UtcNow + VietnamOffset);

    /// <summary>Whether the clock is shifted, so that a page must say so.</summary>
    public bool IsShifted => shift != TimeSpan.Zero;
}
