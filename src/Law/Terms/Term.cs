using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>By how much and how often a term may be extended, and where that stands.</summary>
public sealed record TermExtension(TermLength Length, int Times, LegalSource Source);

/// <summary>
/// One version of a term of the law: so much time, from this event, by that article. A term begun under a version ends under
/// it, so ask the view of the day on which it begins.
/// </summary>
public sealed record Term
{
    /// <summary>Stable id: <c>disclosure.publish</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What must be done: "Công khai nội dung phải công khai".</summary>
    public required string Name { get; init; }

    /// <summary>The event it is counted from: "ngày ban hành quyết định, văn bản".</summary>
    public string? Event { get; init; }

    public required TermKind Kind { get; init; }

    public required TermLength Length { get; init; }

    /// <summary>Whether a last day off moves; <see cref="TermKind"/> says which way.</summary>
    public required bool Rolls { get; init; }

    /// <summary>How it may be extended; null when it may not.</summary>
    public TermExtension? Extension { get; init; }

    public required Provision Provision { get; init; }

    /// <summary>The article.</summary>
    public LegalSource Source => Provision.Source;

    internal Counting? Counting { get; init; }

    /// <summary>
    /// Counts the term from the day of its event (for <see cref="TermKind.Before"/>, back from that day). The day itself is
    /// not counted.
    /// </summary>
    public DueDate From(DateOnly start) => new(
        Counting ?? throw new InvalidOperationException("A term counts only within the book it was loaded from."),
        start,
        Length,
        Kind,
        Rolls,
        Provision)
    { Extension = Extension };
}
