namespace CoSo.Plans;

/// <summary>A level-2 heading of the content part, under which all work of the plan is gathered.</summary>
internal sealed class Workstream : Versioned
{
    public const int TitleMaxLength = 500;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>As numbered in the plan: <c>II.4</c>.</summary>
    public required string Number { get; set; }

    public required string Title { get; set; }

    public int Position { get; set; }
}

/// <summary>One numbered line of the plan's outline.</summary>
internal sealed class PlanSection
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>From the top: <c>III.9</c>.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public int Level { get; init; }

    public int Position { get; init; }
}

/// <summary>A document that the plan cites by number.</summary>
internal sealed class PlanCitation
{
    public const int NumberMaxLength = 100;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; init; }

    public required string Number { get; init; }

    /// <summary>The number as plans are compared by: <see cref="MeasureBases.KeyOf"/>.</summary>
    public required string Key { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Type { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    /// <summary>What is odd, as the reader's codes, parted by blanks.</summary>
    public string Flags { get; init; } = "";

    public bool FootnoteOnly { get; init; }

    public int Start { get; init; }

    public int End { get; init; }
}

/// <summary>A line of "Nơi nhận".</summary>
internal sealed class PlanRecipient
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; init; }

    public required string Written { get; init; }
}

/// <summary>A period in which the standing measures of the plan were raised: once for each cut-off day.</summary>
internal sealed class StandingOpened
{
    public Guid PlanId { get; init; }

    public DateOnly CutOff { get; init; }

    public DateTime At { get; init; }
}
