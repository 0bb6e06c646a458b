using CoSo.Contracts.Organization;

namespace CoSo.Organization;

/// <summary>Words for the kinds of unit. Which kinds a locality has is data; a kind without a word here is shown by its key.</summary>
internal static class UnitKinds
{
    public static readonly IReadOnlyList<(string Key, string Name)> All =
    [
        ("city-committee", Key("Ủy ban nhân dân cấp tỉnh")),
        ("city-department", Key("Sở, ngành")),
        (UnitKind.PeoplesCommittee, Key("Ủy ban nhân dân")),
        ("council", Key("Hội đồng nhân dân")),
        ("office", Key("Văn phòng")),
        (UnitKind.Department, Key("Phòng chuyên môn")),
        ("inspectorate", Key("Thanh tra")),
        ("service-centre", Key("Bộ phận phục vụ hành chính")),
        (UnitKind.Ward, Key("Ủy ban nhân dân cấp xã")),
        ("public-unit", Key("Đơn vị sự nghiệp công lập")),
        (UnitKind.School, Key("Trường học")),
        (UnitKind.Neighbourhood, Key("Khu phố, thôn, tổ dân phố")),
        ("party-body", Key("Cơ quan của Đảng")),
        ("steering-committee", Key("Ban Chỉ đạo")),
        ("front", Key("Ủy ban Mặt trận Tổ quốc")),
        ("union", Key("Tổ chức công đoàn")),
        ("mass-organisation", Key("Tổ chức chính trị - xã hội, hội")),
        ("military", Key("Quân sự")),
        ("police", Key("Công an")),
        ("board", Key("Ban, tổ do Nhân dân bầu")),
    ];

    private static readonly Dictionary<string, string> Names = All.ToDictionary(kind => kind.Key, kind => kind.Name);

    /// <summary>Those that draft for the People's Committee (tham mưu).</summary>
    private static readonly HashSet<string> Advising = ["office", UnitKind.Department, "inspectorate"];

    /// <summary>Vietnamese words, the key of their translation.</summary>
    public static string Words(string kind) => Names.GetValueOrDefault(kind, kind);

    public static bool Advises(string kind) => Advising.Contains(kind);

    private static string Key(string text) => text;
}
