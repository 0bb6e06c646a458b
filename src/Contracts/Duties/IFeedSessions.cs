using CoSo.Contracts.Access;

namespace CoSo.Contracts.Duties;

/// <summary>Sessions with an hour that stand beside due days in an officer's own calendar. Each module that has such answers for its own.</summary>
public interface IFeedSessions
{
    /// <summary>The officer's sessions from that day on, the nearest first; nobody who comes to them is named.</summary>
    Task<IReadOnlyList<FeedSession>> OfAsync(Officer owner, DateOnly from, int most, CancellationToken cancellation);
}

/// <summary>One session.</summary>
/// <param name="Url">Address within the house: "/tiep-cong-dan/…".</param>
/// <param name="ChangedOn">Day of the last change that is known.</param>
public sealed record FeedSession(Guid Id, int Version, string Title, DateOnly On, TimeOnly Starts, TimeOnly Ends, string Place, string Url, DateOnly ChangedOn, bool IsCalledOff);
