namespace CoSo.Cases.Reception;

/// <summary>A citizen's registration for a reception day; followed by its code, answered by who keeps the rota.</summary>
internal sealed class Appointment : Versioned
{
    public const int NameMaxLength = 200;
    public const int ContactMaxLength = 100;
    public const int SubjectMaxLength = 500;

    public Guid Id { get; init; }

    public Guid DayId { get; init; }

    /// <summary>Written on the slip: "TCD-7K3F-9Q2M".</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Telephone or e-mail; null where the citizen will come and ask.</summary>
    public string? Contact { get; init; }

    public required string Subject { get; init; }

    public DateTime AskedAt { get; init; }

    public AppointmentState State { get; private set; }

    /// <summary>Place in the queue; null until confirmed.</summary>
    public int? Turn { get; private set; }

    /// <summary>What the citizen is told.</summary>
    public string? Answer { get; private set; }

    public void Confirm(int turn, string? answer) => (State, Turn, Answer) = (AppointmentState.Confirmed, turn, answer);

    public void Decline(string answer) => (State, Answer) = (AppointmentState.Declined, answer);

    public void Withdraw() => State = AppointmentState.Withdrawn;
}

internal enum AppointmentState
{
    /// <summary>Đã đăng ký, chờ xác nhận.</summary>
    Asked,

    /// <summary>Đã xác nhận.</summary>
    Confirmed,

    /// <summary>Không xếp được, có nêu lý do.</summary>
    Declined,

    /// <summary>Người đăng ký rút.</summary>
    Withdrawn,
}
