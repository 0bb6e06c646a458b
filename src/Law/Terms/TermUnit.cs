namespace CoSo.Law;

/// <summary>What a term is counted in. Days and working days are never interchangeable: laws use both, often in one article.</summary>
public enum TermUnit
{
    WorkingDays,
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>Which way a term binds.</summary>
public enum TermKind
{
    /// <summary>To be done at the latest so long after the event; a last day off moves to the next working day.</summary>
    Within,

    /// <summary>Must last at least so long from the event, such as a posting; the last day never moves.</summary>
    AtLeast,

    /// <summary>To be done at least so long before the event; a last day off moves to the working day before it.</summary>
    Before,
}

/// <summary>A length of time in one unit.</summary>
public readonly record struct TermLength(int Count, TermUnit Unit)
{
    /// <summary>"10 ngày làm việc", "3 tháng".</summary>
    public override string ToString() => $"{Count} {Name(Unit)}";

    /// <summary>Vietnamese name of a unit.</summary>
    public static string Name(TermUnit unit) => unit switch
    {
        TermUnit.WorkingDays => "ngày làm việc",
        TermUnit.Days => "ngày",
        TermUnit.Weeks => "tuần",
        TermUnit.Months => "tháng",
        _ => "năm",
    };
}
