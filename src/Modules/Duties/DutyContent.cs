using CoSo.Contracts.Organization;

namespace CoSo.Duties;

/// <summary>How much may be written about a duty, by whose it is.</summary>
internal enum DutyContent
{
    /// <summary>Notes, files, explanations.</summary>
    Full,

    /// <summary>Armed forces: only that it was reported, and when.</summary>
    ReportedOnly,

    /// <summary>Party matters: only a reference to a paper's number and day.</summary>
    Reference,
}

internal static class DutyContents
{
    public static DutyContent Of(string unitKind) => unitKind switch
    {
        UnitKind.Military or UnitKind.Police => DutyContent.ReportedOnly,
        UnitKind.PartyBody => DutyContent.Reference,
        _ => DutyContent.Full,
    };

    /// <summary>Why nothing may be written; null where it may.</summary>
    public static Refusal? Refusal(DutyContent content) => content switch
    {
        DutyContent.ReportedOnly => DutyRefusals.ReportedOnly,
        DutyContent.Reference => DutyRefusals.ReferenceOnly,
        _ => null,
    };

    /// <summary>What the page says above such a duty; a key of the texts.</summary>
    public static string? Words(DutyContent content) => content switch
    {
        DutyContent.ReportedOnly => Key("Lực lượng vũ trang: chỉ ghi \"đã báo cáo\" và ngày, không ghi nội dung, không đính kèm tệp."),
        DutyContent.Reference => Key("Việc của cấp ủy, chỉ ghi tham chiếu: số, ngày văn bản; không ghi nội dung, không đính kèm tệp."),
        _ => null,
    };

    private static string Key(string text) => text;
}
