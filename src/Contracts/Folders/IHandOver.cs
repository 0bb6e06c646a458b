namespace CoSo.Contracts.Folders;

/// <summary>
/// What a module hands over when an officer changes (bàn giao công việc): what is open, and how it passes to the successor. Asked
/// by the module that draws up the minutes, which knows none of those who answer; each answers for one part of the minutes.
/// </summary>
public interface IHandOver
{
    /// <summary>Place of the part in the minutes: duties 10, plans 20, reports 30, reception 40.</summary>
    int Order { get; }

    /// <summary>Heading of the part, key of its translation: "Việc đang theo dõi".</summary>
    string Heading { get; }

    /// <summary>What is open, in the order in which it falls due; at most <paramref name="most"/> and one more, which says that there are more.</summary>
    Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation);

    /// <summary>
    /// Puts the successor where the leaver stood. Adds to the unit of work, with history and audit, and never saves. Returns how many
    /// things changed hands; nothing where the module keeps no names.
    /// </summary>
    Task<int> PassAsync(HandingOver of, CancellationToken cancellation);
}

/// <summary>Who hands over to whom, at which unit. The caller has checked that both work there.</summary>
/// <param name="WithUnassigned">Also what stands in nobody's name: the unit's work that the leaver did alone.</param>
public sealed record HandingOver(Guid UnitId, HandOverSide From, HandOverSide To, bool WithUnassigned, Guid ActorId);

/// <param name="Name">"Phạm Thị Hồng Đào".</param>
/// <param name="Title">Post as papers write it.</param>
public sealed record HandOverSide(Guid AccountId, string Name, string Title);

/// <summary>One open thing, in Vietnamese as the minutes have it. Never names a citizen.</summary>
/// <param name="State">"Đang thực hiện", "Chờ duyệt".</param>
/// <param name="Source">Why it is to be done: plan and item, paper, book.</param>
public sealed record OpenWork(string Title, string State, DateOnly? DueOn, string Source)
{
    /// <summary>What proves it so far: "3 tệp".</summary>
    public string? Evidence { get; init; }

    /// <summary>Who is waited for.</summary>
    public string? WaitedFor { get; init; }

    /// <summary>Where it is read.</summary>
    public string? Url { get; init; }

    /// <summary>Stands in the leaver's own name.</summary>
    public bool IsPersonal { get; init; }
}
