using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>The procedure by which feedback comes in from outside today: the first of its kind that is in force.</summary>
internal sealed class FeedbackProcedure(CaseProcedures procedures, Clock clock)
{
    public (Procedure? Procedure, string? WhyOff) Today()
    {
        var all = procedures.On(clock.Today).Where(one => one.Procedure?.Kind is ProcedureKind.Feedback).ToList();
        var on = all.Find(one => one.IsOn);
        return (on?.Procedure, on is null ? all.FirstOrDefault()?.WhyOff : null);
    }
}
