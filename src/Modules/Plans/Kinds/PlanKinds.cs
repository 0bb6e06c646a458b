using CoSo.Contracts.Organization;

namespace CoSo.Plans;

/// <summary>The shape of a locality's <c>plan-kinds.yaml</c>.</summary>
internal sealed class PlanKindsFile
{
    public List<PlanKind> Kinds { get; set; } = [];
}

/// <summary>A kind of plan: data, not a module. The first of the file is what a plan is when nobody says otherwise.</summary>
internal sealed class PlanKind
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Why there is such a plan, as shown: "Luật Phòng, chống tham nhũng (36/2018/QH14)".</summary>
    public string? Basis { get; set; }

    /// <summary>Names of units or groups each of which must have its own plan every year; empty for none.</summary>
    public List<string> EveryUnit { get; set; } = [];

    /// <summary>Runs over several years, with yearly plans that carry it out.</summary>
    public bool ManyYears { get; set; }

    /// <summary>Agreed between bodies: lists them.</summary>
    public bool Parties { get; set; }

    /// <summary>What is asked of the plan itself beyond what every plan has.</summary>
    public List<PlanField> Fields { get; set; } = [];

    /// <summary>What its items are called ("Dự án"); null where the plan has none of its own.</summary>
    public string? Items { get; set; }

    /// <summary>Whether items have a budget.</summary>
    public bool Budget { get; set; }

    public List<PlanField> ItemFields { get; set; } = [];
}

internal sealed class PlanField
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Hint { get; set; }
}

/// <summary>The kinds of plan that the locality has.</summary>
internal sealed class PlanKinds
{
    private PlanKinds(IReadOnlyList<PlanKind> all) => All = all;

    public IReadOnlyList<PlanKind> All { get; }

    /// <summary>What a plan is when nobody says otherwise.</summary>
    public PlanKind First => All[0];

    public PlanKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The kind with this code, or the first where the file no longer has it.</summary>
    public PlanKind Of(string? code) => Find(code) ?? First;

    /// <exception cref="InvalidDataException">Every mistake found, one a line.</exception>
    public static PlanKinds Load(Locality locality)
    {
        var path = locality.File("plan-kinds.yaml");
        var file = YamlFile.Read<PlanKindsFile>(path);
        var faults = new List<string>();
        if (file.Kinds.Count == 0)
        {
            faults.Add("không có loại kế hoạch nào");
        }

        foreach (var group in file.Kinds.GroupBy(kind => kind.Code).Where(group => group.Count() > 1))
        {
            faults.Add($"{group.Key}: mã lặp lại");
        }

        foreach (var kind in file.Kinds)
        {
            if (!IsCode(kind.Code) || kind.Name.Length == 0)
            {
                faults.Add($"{kind.Code}: mã sai dạng hoặc thiếu tên");
            }

            if (kind.Fields.Concat(kind.ItemFields).Any(field => !IsCode(field.Code) || field.Name.Length == 0) || kind.Fields.Concat(kind.ItemFields).GroupBy(field => field.Code).Any(group => group.Count() > 1))
            {
                faults.Add($"{kind.Code}: một trường thiếu tên, sai mã hoặc lặp mã");
            }

            if (kind.Items is null && (kind.Budget || kind.ItemFields.Count > 0))
            {
                faults.Add($"{kind.Code}: có trường của hạng mục nhưng không có tên hạng mục");
            }
        }

        return faults.Count == 0 ? new PlanKinds(file.Kinds) : throw new InvalidDataException(string.Join('\n', faults.Select(fault => $"{path}: {fault}")));
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= 40 && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
