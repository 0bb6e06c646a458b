using System.Collections.Concurrent;
using CoSo.Contracts.Audit;

namespace CoSo.Access;

/// <summary>The words of all modules for what happened, by the name under which an event is stored.</summary>
internal sealed class AuditBook(IEnumerable<AuditWords> words)
{
    private readonly Dictionary<string, AuditKind> kinds = words
        .SelectMany(area => area.Words.Select(word => new AuditKind(area.Area, area.Capability, word)))
        .ToDictionary(kind => kind.Word.Event.Name);

    private readonly ConcurrentDictionary<string, AuditSentence> sentences = [];

    /// <summary>Areas with their kinds, as they were registered.</summary>
    public IEnumerable<IGrouping<string, AuditKind>> Areas => kinds.Values.GroupBy(kind => kind.Area);

    /// <summary>Names of the events that their actor alone may see.</summary>
    public IReadOnlyList<string> Own => [.. kinds.Values.Where(kind => kind.Word.IsOwn).Select(kind => kind.Word.Event.Name)];

    /// <summary>Words for the event; null for one that no module of this version knows.</summary>
    public AuditKind? Find(string name) => kinds.GetValueOrDefault(name);

    /// <summary>Names of events of one area, or the one event itself; empty where nothing is so called.</summary>
    public IReadOnlyList<string> Chosen(string areaOrName) =>
        kinds.ContainsKey(areaOrName) ? [areaOrName] : [.. kinds.Values.Where(kind => kind.Area == areaOrName).Select(kind => kind.Word.Event.Name)];

    /// <summary>The sentence in the language of the request, taken apart once.</summary>
    public AuditSentence Sentence(string text) => sentences.GetOrAdd(text, AuditSentence.Parse);
}

/// <param name="Capability">Who may see the things of the area.</param>
internal sealed record AuditKind(string Area, string Capability, AuditWord Word)
{
    public string Name => Word.Event.Name;
}
