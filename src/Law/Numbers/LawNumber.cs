using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>Which way a number binds.</summary>
public enum Bound
{
    /// <summary>At least: "từ 2/3 trở lên".</summary>
    AtLeast,

    /// <summary>Strictly more than: "trên 50%".</summary>
    MoreThan,

    /// <summary>At most: "không quá 07 người".</summary>
    AtMost,

    /// <summary>Strictly fewer than: "dưới 100 người".</summary>
    LessThan,
}

/// <summary>
/// A share or a count that a law fixes, with its article: two thirds of all households, at least five members. A plain count
/// has denominator 1.
/// </summary>
public sealed record LawNumber
{
    public required string Id { get; init; }

    /// <summary>What it is about: "Thông qua mức đóng góp".</summary>
    public required string Name { get; init; }

    public required Bound Bound { get; init; }

    public required long Numerator { get; init; }

    public long Denominator { get; init; } = 1;

    /// <summary>What it is counted in or a share of: "tổng số đại diện hộ gia đình", "thành viên".</summary>
    public required string Of { get; init; }

    /// <summary>The stretch of time in which a count must be reached; null for counts and shares without one.</summary>
    public TermUnit? Per { get; init; }

    public required Provision Provision { get; init; }

    /// <summary>The article.</summary>
    public LegalSource Source => Provision.Source;

    /// <summary>Whether it is a share of a whole rather than a count.</summary>
    public bool IsShare => Denominator != 1;

    /// <summary>Whether a part of a whole meets the share; exact, without fractions.</summary>
    public bool IsMet(long part, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return Compare(part * Denominator, Numerator * whole);
    }

    /// <summary>Whether a count meets the number.</summary>
    public bool IsMet(long count) => IsShare
        ? throw new InvalidOperationException($"{Id} is a share: say of how many.")
        : Compare(count, Numerator);

    /// <summary>The smallest part of a whole that meets an "at least" or "more than" share.</summary>
    public long Least(long whole) => Bound switch
    {
        Bound.AtLeast => ((Numerator * whole) + Denominator - 1) / Denominator,
        Bound.MoreThan => (Numerator * whole / Denominator) + 1,
        _ => 0,
    };

    /// <summary>"từ 2/3 tổng số đại diện hộ gia đình trở lên", "trên 50% …", "không quá 7 người".</summary>
    public override string ToString() => Bound switch
    {
        Bound.AtLeast => $"từ {Figure} {Of} trở lên",
        Bound.MoreThan => $"trên {Figure} {Of}",
        Bound.AtMost => $"không quá {Figure} {Of}",
        _ => $"dưới {Figure} {Of}",
    };

    private string Figure => (Numerator, Denominator) switch
    {
        (_, 1) => Vn.Number(Numerator),
        var (n, d) when 100 % d == 0 => $"{n * 100 / d}%",
        var (n, d) => $"{n}/{d}",
    };

    private bool Compare(long left, long right) => Bound switch
    {
        Bound.AtLeast => left >= right,
        Bound.MoreThan => left > right,
        Bound.AtMost => left <= right,
        _ => left < right,
    };
}
