namespace CoSo.Law;

/// <summary>What has happened in a case so far, as far as time is concerned.</summary>
public sealed record CaseTimes
{
    /// <summary>The day whose law holds: that on which the case began.</summary>
    public required DateOnly LawDay { get; init; }

    /// <summary>The dated events.</summary>
    public required IReadOnlyDictionary<CaseEvent, DateOnly> Events { get; init; }

    /// <summary>Stretches during which the case was suspended, both days included; the last may still run.</summary>
    public IReadOnlyList<Suspension> Pauses { get; init; } = [];

    /// <summary>What was found of its nature.</summary>
    public IReadOnlySet<CaseTrait> Traits { get; init; } = new HashSet<CaseTrait>();

    /// <summary>How often the term of a step was extended by decision, by the step's id.</summary>
    public IReadOnlyDictionary<string, int> Extensions { get; init; } = new Dictionary<string, int>();
}

/// <summary>When a step is due.</summary>
/// <param name="Day">Last day by law.</param>
/// <param name="Due">How it was counted; null where it must be done at once, on the day of the event.</param>
/// <param name="Cautious">An earlier day by a text still to be confirmed, to be shown as "nên xong trước"; null when there is none.</param>
public sealed record StepDue(DateOnly Day, DueDate? Due, DueDate? Cautious);

/// <summary>
/// The clock of a procedure: pure functions over the law book. It knows no number; which term holds is data of the procedure, how
/// a term is counted is <see cref="DueDate"/>.
/// </summary>
public static class ProcedureClock
{
    /// <summary>When the step is due; null when no article sets a term or the event it runs from has not come.</summary>
    public static StepDue? Due(LawBook law, ProcedureStep step, CaseTimes times)
    {
        if (!times.Events.TryGetValue(step.After, out var start))
        {
            return null;
        }

        var alternative = AlternativeOf(step, times.Traits);
        if (alternative is { Term: null })
        {
            return new StepDue(start, null, null);
        }

        if ((alternative?.Term ?? step.Term) is not { } id)
        {
            return null;
        }

        var view = law.InForceOn(times.LawDay);
        var due = Run(view.Term(id).From(start), step, times);
        var cautious = step.CautiousTerm is { } other && view.FindTermEvenUnconfirmed(other) is { } term ? Run(term.From(start), step, times) : null;
        return new StepDue(due.Day, due, cautious?.Day < due.Day ? cautious : null);
    }

    /// <summary>The alternative that holds for a case of this nature: of those that fit, the one that asks for most; null when none does.</summary>
    private static TermAlternative? AlternativeOf(ProcedureStep step, IReadOnlySet<CaseTrait> traits) =>
        step.Alternatives.Where(alternative => alternative.Traits.All(traits.Contains)).MaxBy(alternative => alternative.Traits.Count);

    private static DueDate Run(DueDate due, ProcedureStep step, CaseTimes times)
    {
        if (step.Pauses && due.Kind is not TermKind.Before)
        {
            foreach (var pause in times.Pauses)
            {
                due = due.WithSuspension(pause.From, pause.To);
            }
        }

        for (var time = 0; time < times.Extensions.GetValueOrDefault(step.Id); time++)
        {
            due = due.Extend();
        }

        return due;
    }
}
