using CoSo.Contracts.Organization;

namespace CoSo.Heads;

/// <summary>A unit in reach in a period, with all its heads of that period.</summary>
/// <param name="Row">The one asked for; null where nobody can be assessed, or was asked to.</param>
internal sealed record HeadInHand(UnitRow Unit, HeadPeriod Period, IReadOnlyList<HeadRow> Heads, HeadRow? Row)
{
    /// <summary>Whether all others of the unit have come as far as the condition says.</summary>
    public bool OthersAll(Func<HeadRow, bool> condition) => Heads.Where(one => one.IsReviewed && one != Row).All(condition);
}

internal sealed class FindHead(HeadDesk desk, HeadPeriods periods, HeadRows rows)
{
    /// <param name="from">First day of the head's part of the period; the last part where none is given.</param>
    /// <returns>Null where the unit is out of reach.</returns>
    public async Task<HeadInHand?> RunAsync(Guid unitId, string? periodKey, DateOnly? from, CancellationToken cancellation)
    {
        var period = HeadPeriods.Chosen(await periods.AllAsync(cancellation), periodKey);
        if (await desk.UnitAsync(unitId, period, cancellation) is not { } unit)
        {
            return null;
        }

        var heads = await rows.OfAsync([unit], period, cancellation);
        var row = period.Round is null ? null : heads.LastOrDefault(one => one.IsReviewed && (from is null || one.Tenure.From == from));
        return new HeadInHand(unit, period, heads, row);
    }
}
