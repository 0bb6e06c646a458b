namespace CoSo.Contracts.Duties;

/// <summary>
/// What a module wants said in the one message an officer gets a day, beside what the ledger says: papers that wait to be read. Asked
/// once a working day; only what asks for somebody today is answered. Every module may register one.
/// </summary>
public interface IDailyNotices
{
    Task<IReadOnlyList<DailyNotice>> OfAsync(DateOnly today, CancellationToken cancellation);
}

/// <param name="UnitId">Whose officers are told: those who get the unit's reminders.</param>
/// <param name="Heading">"Văn bản đến chưa đọc".</param>
/// <param name="Lines">One a thing; no personal data.</param>
/// <param name="Thing">What a line is, for counting those not shown: "văn bản".</param>
/// <param name="Path">Where it is done: <c>/van-ban-den</c>.</param>
public sealed record DailyNotice(Guid UnitId, string Heading, IReadOnlyList<string> Lines, string Thing, string Path);
