using CoSo.Contracts.Organization;

namespace CoSo.Contracts.Duties;

/// <summary>
/// What becomes of duties already raised when their source changes: an amended plan, a unit's own plan approved. Apart from
/// <see cref="IDutyLedger"/> so that who only raises and closes need not know it. Every call adds to the unit of work and never
/// saves; each writes its line of history and its audit event. Answered by Duties.
/// </summary>
public interface IDutyChanges
{
    /// <summary>
    /// Takes over a new day or title, with the paper behind it. Closed and withdrawn duties stay as they are; an earlier day
    /// counts its notice from today. Returns how many duties changed.
    /// </summary>
    Task<int> ChangeAsync(DutiesOfSource source, DutyChange change, Guid actorId, CancellationToken cancellation);

    /// <summary>Thôi thực hiện, with a reason; without effect on closed ones. Returns how many duties were withdrawn.</summary>
    Task<int> WithdrawAsync(DutiesOfSource source, string reason, Guid actorId, CancellationToken cancellation);

    /// <summary>Done on <paramref name="on"/> and confirmed at once: the thing that was asked for is here.</summary>
    Task FulfilAsync(DutiesOfSource source, DateOnly on, string text, Guid actorId, CancellationToken cancellation);

    /// <summary>Đôn đốc: a word of the assigner to the unit. Returns how many open duties got it.</summary>
    Task<int> UrgeAsync(DutiesOfSource source, string text, Guid actorId, CancellationToken cancellation);

    /// <summary>
    /// Another unit goes on with the open duties of the source, because theirs ended: history, evidence and search go with them, and the
    /// notice counts from today.
    /// </summary>
    /// <param name="of">From whom to whom; turned round where the passing is taken <paramref name="back"/>.</param>
    Task PassAsync(DutiesOfSource source, PassingOn of, bool back, CancellationToken cancellation);

    /// <summary>What was withdrawn from the unit of the source is open again, as it was.</summary>
    Task RestoreAsync(DutiesOfSource source, string reason, Guid actorId, CancellationToken cancellation);

    /// <summary>The unit's own plan says how it will do the duty: kept as a link beside it, no second duty.</summary>
    Task RefineAsync(DutiesOfSource source, DutyRefinement refinement, Guid actorId, CancellationToken cancellation);
}

/// <param name="Kind">As in <see cref="DutySource.Kind"/>.</param>
/// <param name="Id">As in <see cref="DutySource.Id"/>.</param>
/// <param name="UnitId">Only this unit's duties; null for those of every unit.</param>
public sealed record DutiesOfSource(string Kind, Guid Id, Guid? UnitId = null);

/// <param name="Title">Null leaves it.</param>
/// <param name="SetsDay">Whether <paramref name="DueOn"/> counts; "chưa ấn định hạn" is a day to set too.</param>
/// <param name="Paper">The paper behind the change.</param>
public sealed record DutyChange(string? Title, bool SetsDay, DateOnly? DueOn, string Paper);

/// <param name="Text">Who in the unit does it and by when; a line of the history.</param>
/// <param name="Label">"Kế hoạch số 15/KH-UBND".</param>
/// <param name="Url">Where the unit's plan is read.</param>
public sealed record DutyRefinement(string Text, string Label, string Url);
