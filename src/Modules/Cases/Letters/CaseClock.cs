using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>When the steps of a case are due: pure functions over the law book, by the law of the day on which the case began.</summary>
internal static class CaseClock
{
    private const string FirstComplaint = "complaint.first";

    public static CaseTimes Times(Case one, IEnumerable<CaseMoment> moments, IEnumerable<CasePause> pauses, IEnumerable<CaseStep> steps) => new()
    {
        LawDay = one.ReceivedOn,
        Events = moments.ToDictionary(moment => moment.Event, moment => moment.On),

        // The day of the decision that resumes counts again: the suspension ends the day before.
        Pauses = [.. pauses.Where(pause => pause.ResumedOn > pause.From).Select(pause => new Suspension(pause.From, pause.ResumedOn!.Value.AddDays(-1)))],
        Traits = one.TraitSet,
        Extensions = steps.GroupBy(step => step.StepId).ToDictionary(group => group.Key, group => group.Max(step => step.Extensions)),
    };

    /// <summary>
    /// Steps whose time has begun: their event has come, and every case goes through them. Those of the one who sends are nobody's
    /// duty; "receive" is done by receiving.
    /// </summary>
    public static IEnumerable<ProcedureStep> Begun(Procedure procedure, CaseTimes times) =>
        procedure.Steps.Where(step => step is { IsRequired: true, Actor: not CaseActor.Sender } && step.Id != "receive" && times.Events.ContainsKey(step.After));

    /// <summary>
    /// Until when a first complaint that was not settled in time may be brought to the superior as a second one, or to court; null
    /// while there is still time, while the clock stands, or once it is settled.
    /// </summary>
    public static DueDate? SecondLodge(Case one, IEnumerable<CaseStep> steps, LawBook law, DateOnly today)
    {
        if (one.ProcedureId != FirstComplaint || !one.IsOpen || steps.FirstOrDefault(step => step is { StepId: "decide", IsOpen: true })?.DueOn is not { } due || due >= today)
        {
            return null;
        }

        return law.InForceOn(one.ReceivedOn).FindTerm(one.TraitSet.Contains(CaseTrait.Remote) ? "complaint.second.lodge.remote" : "complaint.second.lodge")?.From(due);
    }

    /// <summary>
    /// The version whose pause, withdrawal or termination holds: a case begun under the old law keeps its terms, and takes these
    /// parts from the version in force today where that one says that they carry over.
    /// </summary>
    public static Procedure VersionFor(CarriedPart part, Case one, IReadOnlyDictionary<CaseEvent, DateOnly> events, LawBook law, DateOnly today)
    {
        var own = law.InForceOn(one.ReceivedOn).Procedure(one.ProcedureId).Procedure!;
        var now = law.InForceOn(today).Procedure(one.ProcedureId).Procedure;
        return now?.CarriesOver is { } carried && now != own && carried.Parts.Contains(part)
            && events.TryGetValue(carried.From, out var begun) && begun < now.Provision.From ? now : own;
    }
}
