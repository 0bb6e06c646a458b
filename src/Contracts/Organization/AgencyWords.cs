namespace CoSo.Contracts.Organization;

/// <summary>How an agency is named at the head of its papers and who signs there, by Decree 30/2020/NĐ-CP.</summary>
public static class AgencyWords
{
    private const string Committee = "Ủy ban nhân dân ";

    public static bool IsCommittee(UnitRow unit) => unit.Name.StartsWith(Committee, StringComparison.Ordinal);

    /// <summary>"ỦY BAN NHÂN DÂN" and the place on a line of its own; an agency without the place, which its parent names above.</summary>
    public static string Head(UnitRow unit, Locality locality)
    {
        if (IsCommittee(unit))
        {
            return $"ỦY BAN NHÂN DÂN\n{unit.Name[Committee.Length..].ToUpperInvariant()}";
        }

        var name = unit.Name.EndsWith(" " + locality.ShortName, StringComparison.Ordinal) ? unit.Name[..^(locality.ShortName.Length + 1)] : unit.Name;
        return name.ToUpperInvariant();
    }

    /// <summary>Capacity ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; null where a head signs for himself) and title of who signs.</summary>
    public static (string? Capacity, string Title) Signer(UnitRow unit, bool byDeputy) => unit.Kind switch
    {
        _ when IsCommittee(unit) && byDeputy => ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        _ when IsCommittee(unit) => ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        _ when byDeputy => ($"KT. {HeadTitle(unit.Kind)}", $"PHÓ {HeadTitle(unit.Kind)}"),
        _ => (null, HeadTitle(unit.Kind)),
    };

    private static string HeadTitle(string kind) => kind switch
    {
        UnitKind.Department => "TRƯỞNG PHÒNG",
        "office" => "CHÁNH VĂN PHÒNG",
        "inspectorate" => "CHÁNH THANH TRA",
        UnitKind.School => "HIỆU TRƯỞNG",
        "service-centre" or "public-unit" => "GIÁM ĐỐC",
        _ => "THỦ TRƯỞNG ĐƠN VỊ",
    };
}
