namespace CoSo.Contracts.Organization;

/// <summary>
/// One kind of open things of a unit that pass to the unit that takes over when it ends (sáp nhập, chia tách, giải thể). Answered by
/// the modules that hold such things; asked by Organization, which knows none of them. What is closed is nobody's to pass: it stays
/// with the unit that closed it.
/// </summary>
public interface IPassesOn
{
    /// <summary>Stable key: <c>duties</c>.</summary>
    string Key { get; }

    /// <summary>What is asked first passes first: plans 10, returns 20, cases 30, duties 40, papers 50.</summary>
    int Order { get; }

    /// <summary>Heading, key of its translation: "Việc đang theo dõi".</summary>
    string Heading { get; }

    /// <summary>Who may see the things; everybody else is told how many there are.</summary>
    string Capability { get; }

    /// <summary>How many are open, counted in the database.</summary>
    Task<int> CountAsync(Guid unitId, CancellationToken cancellation);

    /// <summary>A page of them, in the order in which they fall due.</summary>
    Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation);

    /// <summary>Puts the successor where the unit stood. Adds to the unit of work, with history and audit, and never saves.</summary>
    Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation);

    /// <summary>
    /// Puts the unit back where it stood: <paramref name="of"/> is the passing as it was. Adds to the unit of work and never saves.
    /// Returns how many of the things were touched since; where that is more than none, the caller gives the whole up.
    /// </summary>
    Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation);
}

/// <summary>Duties raised for this kind of source pass with the thing that raised them, not by themselves.</summary>
/// <param name="SourceKind">As in <see cref="Duties.DutySource.Kind"/>.</param>
public sealed record PassesWithSource(string SourceKind);

/// <summary>Which unit's things pass to which.</summary>
/// <param name="Why">"sáp nhập, hợp nhất, theo văn bản số 1278/NQ-UBTVQH15 ngày 14/11/2024": what histories say after "do".</param>
/// <param name="ActorId">Empty where the day came by itself.</param>
public sealed record PassingOn(PassingUnit From, PassingUnit To, string Why, Guid ActorId)
{
    /// <summary>The line of history that a thing gets.</summary>
    public string Words => $"Chuyển từ {From.Name} sang {To.Name} do {Why}.";

    /// <summary>The line of what is not passed twice: the successor has the like of it already.</summary>
    public string MergedWords => $"Gộp vào phần của {To.Name} do {Why}.";

    public string TakenBackWords => $"Hủy việc chuyển từ {From.Name} sang {To.Name}: việc kết thúc {From.Name} được ghi nhầm.";
}

/// <param name="Name">Full name, as histories have it.</param>
public sealed record PassingUnit(Guid Id, string Name, string ShortName);

/// <summary>One open thing, for who may see it.</summary>
/// <param name="State">Key of its translation, with <paramref name="Argument"/>.</param>
/// <param name="Url">Where it is read; null where there is no page.</param>
public sealed record OpenThing(string Title, string State, object? Argument, DateOnly? DueOn, string? Url);

/// <summary>What became of one thing.</summary>
/// <param name="Version">The thing's version after the passing: another one later says that somebody worked on it. Zero where it keeps none.</param>
/// <param name="Before">What taking back must know, in the module's own words.</param>
public sealed record PassedThing(Guid Id, PassedFate Fate, int Version, string? Before = null);

public enum PassedFate
{
    /// <summary>Goes on at the successor.</summary>
    Passed,

    /// <summary>Closed here, because the successor has the like of it already.</summary>
    Merged,

    /// <summary>Given up here: it cannot go on without the unit that ended.</summary>
    Dropped,
}

/// <summary>Who stands in whose place. Answered by Organization.</summary>
public interface ISuccession
{
    /// <summary>
    /// For each of the units that had ended before the day, those that go on in its place on that day, the main one first (none where no
    /// successor is known). Units that still exist are absent.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> AfterAsync(IReadOnlyCollection<Guid> unitIds, DateOnly day, CancellationToken cancellation);

    /// <summary>Units that had ended before the day and went wholly into this one: their figures of the year are its own to add.</summary>
    Task<IReadOnlyList<Guid>> WhollyBeforeAsync(Guid unitId, DateOnly day, CancellationToken cancellation);
}
