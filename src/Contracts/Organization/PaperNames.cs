namespace CoSo.Contracts.Organization;

/// <summary>How a unit is named at the head and the foot of its papers (Decree 30/2020, annex I): one wording for all modules.</summary>
public static class PaperNames
{
    private const string Committee = "Ủy ban nhân dân ";

    public static bool IsCommittee(UnitRow unit) => unit.Name.StartsWith(Committee, StringComparison.Ordinal);

    /// <summary>"ỦY BAN NHÂN DÂN" and the place on a line of its own; an agency without the place, which its parent names above.</summary>
    public static string Agency(UnitRow unit, Locality locality)
    {
        if (IsCommittee(unit))
        {
            return $"ỦY BAN NHÂN DÂN\n{unit.Name[Committee.Length..].ToUpperInvariant()}";
        }

        var name = unit.Name.EndsWith(" " + locality.ShortName, StringComparison.OrdinalIgnoreCase) ? unit.Name[..^(locality.ShortName.Length + 1)] : unit.Name;
        return name.ToUpperInvariant();
    }

    /// <summary>Who signs: on whose behalf (null where the head of an agency signs for himself), and the title.</summary>
    public static (string? Capacity, string Title) Signer(UnitRow unit, bool byDeputy) => unit.Kind switch
    {
        _ when IsCommittee(unit) && byDeputy => ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        _ when IsCommittee(unit) => ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        _ when byDeputy => ($"KT. {Head(unit.Kind)}", $"PHÓ {Head(unit.Kind)}"),
        _ => (null, Head(unit.Kind)),
    };

    private static string Head(string kind) => kind switch
    {
        UnitKind.Department => "TRƯỞNG PHÒNG",
        "office" => "CHÁNH VĂN PHÒNG",
        "inspectorate" => "CHÁNH THANH TRA",
        UnitKind.School => "HIỆU TRƯỞNG",
        "service-centre" or "public-unit" => "GIÁM ĐỐC",
        UnitKind.Neighbourhood => "TRƯỞNG KHU PHỐ",
        _ => "THỦ TRƯỞNG ĐƠN VỊ",
    };
}
