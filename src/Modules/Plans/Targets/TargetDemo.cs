using CoSo.Contracts.Organization;

namespace CoSo.Plans;

/// <summary>The shape of a locality's <c>demo-targets.yaml</c>.</summary>
internal sealed class TargetDemo
{
    public List<TagLine> Tags { get; set; } = [];

    public List<TargetDemoLine> Targets { get; set; } = [];

    public List<ProgrammeLine> Programmes { get; set; } = [];

    /// <summary>Null where the locality has none.</summary>
    public static TargetDemo? Load(Locality locality) => File.Exists(locality.File("demo-targets.yaml")) ? YamlFile.Read<TargetDemo>(locality.File("demo-targets.yaml")) : null;

    public sealed class TagLine
    {
        public TagKind Kind { get; set; }

        public string Name { get; set; } = "";

        public int From { get; set; }

        public int? To { get; set; }

        public string? Basis { get; set; }
    }

    public sealed class ProgrammeLine
    {
        public string Kind { get; set; } = "";

        public string Title { get; set; } = "";

        public string Number { get; set; } = "";

        public DateOnly IssuedOn { get; set; }

        public int From { get; set; }

        public int Until { get; set; }

        public string? Parties { get; set; }

        public string Review { get; set; } = "";

        public DateOnly ReviewOn { get; set; }
    }
}

internal sealed class TargetDemoLine
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public TargetKind Kind { get; set; }

    public TargetDirection Direction { get; set; }

    public string? MeasuredIn { get; set; }

    public string? Baseline { get; set; }

    public string Year { get; set; } = "";

    public string? Units { get; set; }

    public string? Each { get; set; }

    public string? First { get; set; }

    public string? Half { get; set; }

    public string? Indicator { get; set; }

    public string? Over { get; set; }
}
