namespace CoSo.Duties;

/// <summary>One thing said or done about a duty. Rows are added, never changed, but for the mark that a later row corrects one.</summary>
internal sealed class Deed
{
    public const int TextMaxLength = 4000;

    public Guid Id { get; init; }

    public Guid DutyId { get; init; }

    /// <summary>The duty's unit, so that a unit's deeds are found without the duties.</summary>
    public Guid UnitId { get; init; }

    public DeedKind Kind { get; init; }

    /// <summary>The day it speaks of: done on, new due day, answered by; otherwise the day it was written.</summary>
    public DateOnly Day { get; init; }

    public string? Text { get; init; }

    /// <summary>The paper it rests on.</summary>
    public string? Paper { get; init; }

    public Guid ActorId { get; init; }

    /// <summary>Officer and unit as they were called then.</summary>
    public required string Who { get; init; }

    public DateTime At { get; init; }

    /// <summary>The duty's version after it: what came after a form was opened is newer than the form's.</summary>
    public int DutyVersion { get; init; }

    /// <summary>The deed this one puts right.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>A later deed puts this one right; shown crossed out, left out of reports.</summary>
    public bool IsCorrected { get; set; }
}

internal enum DeedKind
{
    /// <summary>Ghi tiến độ.</summary>
    Note,

    /// <summary>Báo cáo hoàn thành.</summary>
    Reported,

    /// <summary>The unit takes its report back before it is confirmed.</summary>
    TakenBack,

    /// <summary>Xác nhận hoàn thành.</summary>
    Confirmed,

    /// <summary>Trả lại, đề nghị bổ sung.</summary>
    Returned,

    /// <summary>Thôi thực hiện.</summary>
    Withdrawn,

    /// <summary>Giải trình chậm.</summary>
    Explained,

    /// <summary>Chờ đơn vị khác.</summary>
    Waiting,

    /// <summary>The wait has ended.</summary>
    Resumed,

    /// <summary>The source was amended: other words.</summary>
    Retitled,

    /// <summary>Đưa vào kế hoạch của đơn vị: who in the unit does it, by when.</summary>
    Planned,

    /// <summary>Ấn định, đổi hạn.</summary>
    DueSet,

    /// <summary>A co-operating unit answers.</summary>
    PartnerAnswered,

    FilesAdded,

    FileWithdrawn,

    /// <summary>Đôn đốc by the assigner.</summary>
    Urged,

    /// <summary>A draft's paper was issued: its number and day.</summary>
    Issued,

    /// <summary>Number or day of the issued paper put right.</summary>
    PaperCorrected,

    /// <summary>A co-operating unit agreed, by whatever way.</summary>
    Consented,

    /// <summary>A step of chasing was reached, by the daily job.</summary>
    Chased,

    /// <summary>Phân công người phụ trách inside the unit.</summary>
    PutInCharge,

    /// <summary>Bàn giao: another officer of the unit goes on with it.</summary>
    HandedOver,

    /// <summary>The unit ended: another took its place, as the one that does it, co-operates or assigned it; or that was taken back.</summary>
    PassedOn,
}
