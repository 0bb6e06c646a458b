namespace CoSo.Organization;

/// <summary>The shape of <c>units.yaml</c>.</summary>
public sealed class UnitsFile
{
    public List<UnitLine> Units { get; set; } = [];

    public sealed class UnitLine
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public string ShortName { get; set; } = "";

        public string Kind { get; set; } = "";

        public string? Parent { get; set; }

        public string? ProfessionalParent { get; set; }

        /// <summary><c>ordered</c> or <c>requested</c>.</summary>
        public string Relation { get; set; } = "ordered";

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string? StateCode { get; set; }

        /// <summary>Letters in the number of the unit's papers: <c>UBND</c>.</summary>
        public string? Sign { get; set; }

        public string? Place { get; set; }

        public int? Households { get; set; }

        public bool Confirmed { get; set; } = true;

        /// <summary>Codes of the units that take over when this one ends.</summary>
        public List<string> Successors { get; set; } = [];

        public string? Note { get; set; }

        public List<string> Aliases { get; set; } = [];
    }
}

/// <summary>The shape of <c>groups.yaml</c>.</summary>
public sealed class GroupsFile
{
    public List<GroupLine> Groups { get; set; } = [];

    public sealed class GroupLine
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public List<string> Names { get; set; } = [];

        public List<Selector> Select { get; set; } = [];

        public List<Selector> Except { get; set; } = [];
    }

    public sealed class Selector
    {
        public List<string> Kinds { get; set; } = [];

        public List<string> Units { get; set; } = [];

        public List<string> Groups { get; set; } = [];

        public string? Under { get; set; }
    }
}
