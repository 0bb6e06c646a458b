namespace CoSo.Duties.Chasing;

/// <summary>A step of chasing that a duty reached: once for a due day, whatever runs twice.</summary>
internal sealed class Chase
{
    public Guid Id { get; init; }

    public Guid DutyId { get; init; }

    public Guid UnitId { get; init; }

    public Guid AssignerUnitId { get; init; }

    public ChaseStep Step { get; init; }

    /// <summary>The working day on which it was reached and sent.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The due day it was about; another day begins anew.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Working days late by then; zero before the day.</summary>
    public int LateDays { get; init; }

    public bool IsExplained { get; init; }

    /// <summary>First day of the steps it was sent by.</summary>
    public DateOnly StepsFrom { get; init; }

    /// <summary>"Quá hạn 3 ngày làm việc, đơn vị đã giải trình": as the history says it.</summary>
    public string Reason => (LateDays == 0 ? $"Hạn {Vn.Day(DueOn)}" : $"Quá hạn {LateDays} ngày làm việc") + (LateDays == 0 ? "" : IsExplained ? ", đơn vị đã giải trình" : ", đơn vị chưa giải trình");
}

/// <summary>Whom a step went to, and by which way.</summary>
internal sealed class ChaseRecipient
{
    public Guid ChaseId { get; init; }

    public int Number { get; init; }

    /// <summary>Null where nobody has an account for it: the unit finds it on its page.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The post as it was called then: no person's name.</summary>
    public required string To { get; init; }

    public ChaseChannel Channel { get; init; }
}

internal enum ChaseChannel
{
    /// <summary>Shown on the page of the duty and in the unit's list.</summary>
    Page,

    /// <summary>In the day's letter, and on the page.</summary>
    Letter,
}
