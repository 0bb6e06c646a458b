namespace CoSo.TestKit;

/// <summary>The legal clock of a test: stands still until moved. Sign-in, cookies and keys keep the real one.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Nine in the morning of that day in Viet Nam.</summary>
    public void Set(DateOnly day) => Set(day, new TimeOnly(9, 0));

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateOnly day, TimeOnly localTime) => now = new DateTimeOffset(day.ToDateTime(localTime), TimeSpan.FromHours(7));
}
