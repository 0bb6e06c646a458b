namespace CoSo.Contracts.Plans;

/// <summary>Plans in force that name a unit which has no plan of its own for them yet. Answered by Plans.</summary>
public interface IUnitPlansToDraw
{
    /// <summary>Newest first, at most three; nothing where the officer of this request may not draft for the unit.</summary>
    Task<IReadOnlyList<PlanToDraw>> OfAsync(Guid unitId, CancellationToken cancellation);
}

/// <param name="Label">"Kế hoạch số 142/KH-UBND".</param>
/// <param name="MakeUrl">Where a form without fields makes the draft.</param>
/// <param name="DueOn">Day by which it was asked for; null for none.</param>
public sealed record PlanToDraw(Guid PlanId, string Label, string MakeUrl, DateOnly? DueOn);
