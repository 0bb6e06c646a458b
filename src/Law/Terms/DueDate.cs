using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>One day of a count: its number when it counted, or why it did not.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">Its place in the count, in the unit of the term; null when it did not count.</param>
/// <param name="Note">Vietnamese: why it did not count, or what it is.</param>
public sealed record CountedDay(DateOnly Day, int? Number, string? Note);

/// <summary>
/// The day by which something is due, with all that led to it. Counting is done at once; the steps are made only when asked
/// for, so that lists of thousands of due days stay cheap.
/// </summary>
public sealed class DueDate
{
    /// <summary>What is said beside a due day that <see cref="IsProvisional"/>.</summary>
    public const string ProvisionalNote = "tạm tính, chưa có quyết định nghỉ";

    private readonly Counting counting;
    private readonly IReadOnlyList<Suspension> suspensions;
    private readonly IReadOnlyList<Prolongation> extensions;
    private IReadOnlyList<CountedDay>? steps;

    internal DueDate(
        Counting counting,
        DateOnly start,
        TermLength length,
        TermKind kind,
        bool rolls,
        Provision provision,
        IReadOnlyList<Suspension>? suspensions = null,
        IReadOnlyList<Prolongation>? extensions = null)
    {
        this.counting = counting;
        this.suspensions = suspensions ?? [];
        this.extensions = extensions ?? [];
        (Start, Length, Kind, Rolls, Provision) = (start, length, kind, rolls, provision);
        counting.Calendar.Require(start);
        Segments = Count();
        LastDay = Segments[^1].End;
        Day = Rolled();
        IsProvisional = counting.Calendar.IsProvisional(Min(LastDay, Day), Max(LastDay, Day));
        foreach (var segment in Segments)
        {
            IsProvisional |= segment.Length.Unit is TermUnit.WorkingDays && IsUncertain(segment);
        }
    }

    /// <summary>The day by which it is due, to its end.</summary>
    public DateOnly Day { get; }

    /// <summary>The day of the event it was counted from.</summary>
    public DateOnly Start { get; }

    /// <summary>The length of the term without extensions.</summary>
    public TermLength Length { get; }

    /// <summary>Which way it binds.</summary>
    public TermKind Kind { get; }

    /// <summary>Last day of the count before it moved off a day of rest.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The article.</summary>
    public LegalSource Source => Provision.Source;

    /// <summary>The version of the rule it was counted by.</summary>
    public Provision Provision { get; }

    /// <summary>Whether days off that shaped it are not decided yet: say "tạm tính, chưa có quyết định nghỉ".</summary>
    public bool IsProvisional { get; }

    /// <summary>How it was counted, day by day (for weeks, months and years: by each of them).</summary>
    public IReadOnlyList<CountedDay> Steps => steps ??= DueDateSteps.Make(this, counting);

    /// <summary>What the day is called: "Đến hạn", "Đủ thời gian" or "Chậm nhất".</summary>
    public string DayLabel => DueDateExplanation.End(Kind);

    /// <summary>How often it was extended.</summary>
    public int ExtendedTimes => extensions.Count;

    internal bool Rolls { get; }

    internal TermExtension? Extension { get; init; }

    internal IReadOnlyList<Suspension> Suspensions => suspensions;

    internal IReadOnlyList<Prolongation> Extensions => extensions;

    /// <summary>
    /// The same term when it did not run on some days, both included: it runs on from the day after. Suspensions may be given in
    /// any order and may overlap.
    /// </summary>
    public DueDate WithSuspension(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new LawException($"Ngày tiếp tục phải sau ngày tạm đình chỉ {Vn.Day(from)}.");
        }

        return Kind is TermKind.Before
            ? throw new LawException("Thời hạn tính ngược từ một sự kiện không tạm đình chỉ được.")
            : With(Merge([.. suspensions, new Suspension(from, to)]), extensions);
    }

    /// <summary>The same term extended once more as its own article allows; throws when it may not be.</summary>
    public DueDate Extend()
    {
        if (Extension is not { } extension || ExtendedTimes >= extension.Times)
        {
            throw new LawException(Extension is null
                ? "Thời hạn này không được gia hạn."
                : $"Thời hạn này chỉ được gia hạn {Extension.Times} lần ({Extension.Source}).");
        }

        return Extend(extension.Length, extension.Source);
    }

    /// <summary>The same term extended by what another rule or decision gives, counted from the end of the term.</summary>
    public DueDate Extend(TermLength length, LegalSource source) => Kind is TermKind.Before || length.Count <= 0
        ? throw new LawException("Thời hạn này không được gia hạn.")
        : With(suspensions, [.. extensions, new Prolongation(length, source)]);

    /// <summary>Vietnamese sentences: from when, how counted, what was left out, why it moved, by which article.</summary>
    public string Explain() => DueDateExplanation.Write(this, counting);

    /// <summary>The term and each of its extensions, one after the other, suspensions already pushed in.</summary>
    internal IReadOnlyList<TermSegment> Segments { get; }

    private List<TermSegment> Count()
    {
        if (Kind is TermKind.Before)
        {
            return [new TermSegment(Start, counting.Nominal(Start, Length with { Count = -Length.Count }), Length)];
        }

        var segments = new List<TermSegment>(1 + extensions.Count) { Count(Start, Length) };
        foreach (var extension in extensions)
        {
            segments.Add(Count(segments[^1].End, extension.Length));
        }

        return segments;
    }

    private TermSegment Count(DateOnly start, TermLength length) =>
        new(start, counting.Suspended(start, counting.Nominal(start, length), length.Unit, suspensions), length);

    private bool IsUncertain(TermSegment segment) => segment.End > segment.Start
        ? counting.Calendar.IsProvisional(segment.Start.AddDays(1), segment.End)
        : segment.End < segment.Start && counting.Calendar.IsProvisional(segment.End, segment.Start.AddDays(-1));

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a < b ? b : a;

    private DateOnly Rolled() => (Rolls, Kind) switch
    {
        (false, _) => LastDay,
        (true, TermKind.Before) => counting.Calendar.PreviousWorkingDay(LastDay),
        _ => counting.Calendar.NextWorkingDay(LastDay),
    };

    private DueDate With(
        IReadOnlyList<Suspension> newSuspensions, IReadOnlyList<Prolongation> newExtensions) =>
        new(counting, Start, Length, Kind, Rolls, Provision, newSuspensions, newExtensions) { Extension = Extension };

    private static List<Suspension> Merge(List<Suspension> all)
    {
        all.Sort((a, b) => a.From.CompareTo(b.From));
        var merged = new List<Suspension>();
        foreach (var next in all)
        {
            if (merged.Count > 0 && next.From <= merged[^1].To.AddDays(1))
            {
                merged[^1] = merged[^1] with { To = next.To > merged[^1].To ? next.To : merged[^1].To };
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }
}

/// <summary>A stretch counted in one unit: the term itself or one extension. Its first day is not counted.</summary>
internal sealed record TermSegment(DateOnly Start, DateOnly End, TermLength Length);

/// <summary>Time added to a term, and by which article or decision.</summary>
internal sealed record Prolongation(TermLength Length, LegalSource Source);
