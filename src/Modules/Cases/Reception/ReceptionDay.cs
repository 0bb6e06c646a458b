namespace CoSo.Cases.Reception;

/// <summary>A day on which the head of an authority receives citizens: planned, made public, held or moved.</summary>
internal sealed class ReceptionDay : Versioned
{
    public const int PlaceMaxLength = 300;
    public const int HostMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int JoinMaxLength = 500;

    public Guid Id { get; init; }

    /// <summary>The unit that keeps the rota and the visit book.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The unit whose head receives: the People's Committee, for the reception board that keeps its rota.</summary>
    public Guid HostUnitId { get; init; }

    public DateOnly On { get; init; }

    public TimeOnly Starts { get; init; }

    public TimeOnly Ends { get; init; }

    public required string Place { get; init; }

    /// <summary>Post of the one who receives: "Chủ tịch Ủy ban nhân dân Phường 4".</summary>
    public required string Host { get; init; }

    public ReceptionForm Form { get; init; }

    /// <summary>Đột xuất: outside the regular rota.</summary>
    public bool IsAdHoc { get; init; }

    public ReceptionState State { get; private set; }

    /// <summary>Last day on which the law wants it made public; null where no term is in force.</summary>
    public DateOnly? PublishBy { get; init; }

    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Who received; null until held.</summary>
    public ReceivedBy? ReceivedBy { get; private set; }

    /// <summary>Bodies that received together; null for none.</summary>
    public string? Together { get; private set; }

    /// <summary>Number and day of the notice of conclusion; null for none.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>Why it was moved or called off.</summary>
    public string? Reason { get; private set; }

    /// <summary>The day that took its place.</summary>
    public Guid? MovedToId { get; private set; }

    /// <summary>Where an online session is joined (address, room, code); told only to those whose appointment is confirmed. Null until it is set.</summary>
    public string? Join { get; private set; }

    public bool IsOpen => State is ReceptionState.Planned or ReceptionState.Published;

    public bool IsPublishedLate => PublishedOn > PublishBy;

    public void Publish(DateOnly today)
    {
        State = ReceptionState.Published;
        PublishedOn = today;
    }

    public void MoveTo(Guid other, string reason) => (State, MovedToId, Reason) = (ReceptionState.Moved, other, reason);

    public void CallOff(string reason) => (State, Reason) = (ReceptionState.CalledOff, reason);

    public void OpenTo(string join) => Join = join;

    public void Hold(ReceivedBy by, string? together, string? conclusion) =>
        (State, ReceivedBy, Together, Conclusion) = (ReceptionState.Held, by, together, conclusion);
}

internal enum ReceptionForm
{
    /// <summary>Trực tiếp.</summary>
    InPerson,

    /// <summary>Trực tuyến.</summary>
    Online,
}

internal enum ReceptionState
{
    /// <summary>Dự kiến: not public yet.</summary>
    Planned,

    /// <summary>Đã công khai.</summary>
    Published,

    /// <summary>Đã tiếp.</summary>
    Held,

    /// <summary>Đã dời ngày.</summary>
    Moved,

    /// <summary>Không tổ chức.</summary>
    CalledOff,
}

internal enum ReceivedBy
{
    /// <summary>Người đứng đầu.</summary>
    Head,

    /// <summary>Cấp phó.</summary>
    Deputy,
}
