namespace CoSo.Duties;

/// <summary>
/// That a unit agrees to co-operate, as it was given: by telephone, by letter, at a meeting. Recorded by either side and never
/// waited for. A row is replaced by a later one, never changed.
/// </summary>
internal sealed class Consent
{
    public const int WhoMaxLength = 200;

    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; }

    public Guid DutyId { get; init; }

    /// <summary>The unit that agrees.</summary>
    public Guid UnitId { get; init; }

    public ConsentHow How { get; init; }

    /// <summary>Who agreed for the unit, as a post: "Phó Chủ tịch Thường trực".</summary>
    public required string GivenBy { get; init; }

    public DateOnly GivenOn { get; init; }

    /// <summary>Number and day of the letter; of the minutes, where there are some.</summary>
    public string? Paper { get; init; }

    public string? Note { get; init; }

    public Guid ActorId { get; init; }

    /// <summary>Officer and unit that recorded it, as they were called then.</summary>
    public required string RecordedBy { get; init; }

    public DateTime At { get; init; }

    /// <summary>A later row says it better.</summary>
    public Guid? ReplacedById { get; private set; }

    public void ReplaceBy(Guid later) => ReplacedById = later;
}

internal enum ConsentHow
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Điện thoại")]
    Phone,

    [System.ComponentModel.DataAnnotations.Display(Name = "Công văn")]
    Letter,

    [System.ComponentModel.DataAnnotations.Display(Name = "Họp")]
    Meeting,
}
