namespace CoSo.Contracts.Demo;

/// <summary>
/// What a module's fictional people do on a day of the demo year (<c>--demo full</c>). The host goes through the days from the
/// locality's first demo day to the day before today, the clock standing on each; modules use their own verbs, so that the
/// year is lived under the same rules as any other. Answered by every module that has something to show.
/// </summary>
public interface IDemoDays
{
    /// <summary>Modules live a day in this order: plans 10, duties 20, reports 30 …</summary>
    int Order { get; }

    /// <summary>Does what happens on the day, and saves it. Nothing on most days.</summary>
    /// <param name="day">The day; the legal clock says the same.</param>
    Task LiveAsync(DateOnly day, CancellationToken cancellation);
}
