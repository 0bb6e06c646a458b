using CoSo.Ui;

namespace CoSo.Duties;

/// <summary>Words for deeds in a timeline; keys of the texts.</summary>
internal static class DeedWords
{
    public static string Of(DeedKind kind) => kind switch
    {
        DeedKind.Note => Key("Ghi tiến độ"),
        DeedKind.Reported => Key("Báo cáo hoàn thành"),
        DeedKind.TakenBack => Key("Rút báo cáo hoàn thành"),
        DeedKind.Confirmed => Key("Xác nhận hoàn thành"),
        DeedKind.Returned => Key("Trả lại, đề nghị bổ sung"),
        DeedKind.Withdrawn => Key("Thôi thực hiện"),
        DeedKind.Explained => Key("Giải trình chậm"),
        DeedKind.Waiting => Key("Chờ đơn vị khác"),
        DeedKind.Resumed => Key("Hết chờ"),
        DeedKind.DueSet => Key("Ấn định hạn"),
        DeedKind.Retitled => Key("Đổi nội dung theo văn bản sửa đổi"),
        DeedKind.Planned => Key("Đưa vào kế hoạch của đơn vị"),
        DeedKind.PartnerAnswered => Key("Trả lời phối hợp"),
        DeedKind.FilesAdded => Key("Đính kèm tài liệu minh chứng"),
        DeedKind.FileWithdrawn => Key("Rút tệp"),
        DeedKind.Issued => Key("Văn bản đã ban hành"),
        DeedKind.PaperCorrected => Key("Đính chính số, ngày văn bản"),
        DeedKind.Consented => Key("Ghi nhận đồng ý phối hợp"),
        DeedKind.Chased => Key("Đôn đốc theo bước"),
        DeedKind.PutInCharge => Key("Phân công người phụ trách"),
        DeedKind.HandedOver => Key("Bàn giao công việc"),
        DeedKind.PassedOn => Key("Chuyển đơn vị kế tục"),
        _ => Key("Đôn đốc"),
    };

    public static Tone Tone(DeedKind kind) => kind switch
    {
        DeedKind.Reported or DeedKind.Confirmed or DeedKind.Issued => Ui.Tone.Success,
        DeedKind.Returned or DeedKind.Urged or DeedKind.Waiting or DeedKind.Chased => Ui.Tone.Warning,
        DeedKind.Withdrawn => Ui.Tone.Danger,
        _ => Ui.Tone.Neutral,
    };

    private static string Key(string text) => text;
}

/// <summary>Words for how units stand to one another.</summary>
internal static class RelationWords
{
    public static string Of(Contracts.Duties.DutyRelation relation) => relation switch
    {
        Contracts.Duties.DutyRelation.Order => Key("Giao"),
        Contracts.Duties.DutyRelation.Draft => Key("Tham mưu"),
        Contracts.Duties.DutyRelation.Lead => Key("Chủ trì"),
        Contracts.Duties.DutyRelation.Cooperate => Key("Phối hợp"),
        _ => Key("Đề nghị phối hợp"),
    };

    private static string Key(string text) => text;
}
