using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;

namespace CoSo.Plans;

/// <summary>Raises the duties of an item, one for each unit that does it. Adds to the unit of work, never saves.</summary>
internal sealed class RaiseDuties(IDutyLedger ledger, Clock clock)
{
    private const int TitleMaxLength = 1000;

    /// <param name="period">The period that opened; null for work to be done once.</param>
    /// <returns>How many.</returns>
    public int Raise(Plan plan, AssignedMeasure assigned, DateOnly? period, Guid actorId)
    {
        var measure = assigned.Measure;
        foreach (var unit in assigned.Units)
        {
            ledger.Raise(
                new NewDuty
                {
                    UnitId = unit.Id,
                    AssignerUnitId = plan.IssuerUnitId,
                    Title = measure.Text.Cut(TitleMaxLength)!,
                    Detail = DetailOf(measure),
                    Source = new DutySource("measure", measure.Id, SourceLabel(plan, measure.Section), $"/ke-hoach/{plan.Id}/muc/{measure.Ordinal}"),
                    Relation = RelationOf(unit, measure.Relation),
                    DueOn = period ?? measure.DueOn,
                    DueHow = period is { } cutOff ? $"việc lặp lại mỗi kỳ; chốt số liệu {Vn.Day(cutOff)}" : measure.DueBasis,
                    GivenOn = clock.Today,
                    PlanId = plan.Id,
                    WorkstreamId = measure.WorkstreamId,
                    Period = period?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Partners = [.. assigned.Partners.Where(partner => partner.Id != unit.Id).Select(partner => new NewPartner(partner.Id, RelationOf(partner, DutyRelation.Cooperate)))],
                },
                actorId);
        }

        return assigned.Units.Count;
    }

    /// <summary>"Kế hoạch số 142/KH-UBND, mục III.9".</summary>
    public static string SourceLabel(Plan plan, string? section) => section is null ? plan.Label : $"{plan.Label}, mục {section}";

    // The Front, the Party, the military and the police are asked, whatever the plan writes.
    private static DutyRelation RelationOf(UnitRow unit, DutyRelation relation) =>
        unit.IsRequested ? DutyRelation.Request : relation == DutyRelation.Request ? DutyRelation.Order : relation;

    private static string? DetailOf(Measure measure)
    {
        var parts = new List<string>();
        if (measure.Frequency is { } frequency)
        {
            parts.Add($"Tần suất ghi trong kế hoạch: {frequency}.");
        }

        if (measure.Deadline is { } deadline)
        {
            parts.Add($"Thời hạn ghi trong kế hoạch: {deadline}.");
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
