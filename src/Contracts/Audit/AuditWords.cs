namespace CoSo.Contracts.Audit;

/// <summary>How the audit page tells the events of a module. Registered once a module, as a singleton; a test fails on an event without words.</summary>
/// <param name="Area">What the events are about, key of its translation: "Việc".</param>
/// <param name="Capability">Who may see such things: only they read the facts in brackets, the thing's name and the link.</param>
public sealed record AuditWords(string Area, string Capability, IReadOnlyList<AuditWord> Words);

/// <param name="Event">The event's record.</param>
/// <param name="Sentence">
/// Key of its translation. <c>{DueOn}</c> is a fact of the event; a part in brackets stands only when all its facts are there and the
/// reader may see the thing: <c>Giao việc[, hạn {DueOn}]</c>. <c>{Late?}</c> shows nothing and is there when the fact is true,
/// <c>{Lines#}</c> is how many. A fact that no sentence names is never shown.
/// </param>
/// <param name="Address">Where the thing is read, with facts: <c>/viec/{SubjectId}</c>; null where it has no page.</param>
public sealed record AuditWord(Type Event, string Sentence, string? Address = null)
{
    /// <summary>Seen by its actor alone: what an officer found in a draft is nobody else's business.</summary>
    public bool IsOwn { get; init; }

    /// <summary>A word for one event: <c>AuditWord.Of&lt;DutyRaised&gt;(Key("…"), "/viec/{SubjectId}")</c>.</summary>
    public static AuditWord Of<T>(string sentence, string? address = null) => new(typeof(T), sentence, address);
}

/// <summary>Names of a module's things, for the audit page. The caller asks only for things that its reader may see.</summary>
public interface IAuditNames
{
    /// <summary>The area of <see cref="AuditWords"/> whose things are named here.</summary>
    string Area { get; }

    /// <summary>Names of those of the things that are known, as a list shows them.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);
}
