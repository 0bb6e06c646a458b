using CoSo.Contracts.Organization;

namespace CoSo.Reports.Pages;

/// <summary>Kinds of unit gathered into the groups (khối) that reports speak of.</summary>
internal static class KindWords
{
    public static string Of(string kind) => kind switch
    {
        UnitKind.Ward => Key("Phường"),
        UnitKind.Department or "office" or "inspectorate" or "service-centre" => Key("Cơ quan chuyên môn"),
        UnitKind.School => Key("Trường học"),
        "public-unit" => Key("Đơn vị sự nghiệp"),
        _ => Key("Mặt trận, đoàn thể, đơn vị khác"),
    };

    private static string Key(string text) => text;
}
