using CoSo.Contracts.Organization;

namespace CoSo.Papers;

/// <param name="Units">Whom the lines mean, in the locality's order.</param>
/// <param name="Others">Lines that name nobody in the system: they get the paper on paper.</param>
internal sealed record RecipientsMeant(IReadOnlyList<UnitRow> Units, IReadOnlyList<string> Others);

/// <summary>Reads lines of "Nơi nhận": a unit, a group fanned out ("UBND 14 phường"), or somebody outside.</summary>
internal sealed class RecipientUnits(IUnitDirectory directory, Clock clock)
{
    public async Task<RecipientsMeant> OfAsync(IReadOnlyList<string> lines, CancellationToken cancellation)
    {
        var units = new Dictionary<Guid, UnitRow>();
        var others = new List<string>();
        foreach (var line in lines.Where(line => !VietnameseText.Fold(line).StartsWith("nhu tren", StringComparison.Ordinal)))
        {
            // "Sở Nội vụ (báo cáo)": what stands in brackets says why it is sent, not to whom.
            var name = line.Split('(')[0].Trim();
            var match = await directory.FindAsync(name, clock.Today, cancellation);
            foreach (var unit in match.Units)
            {
                units.TryAdd(unit.Id, unit);
            }

            if (match.Units.Count == 0)
            {
                others.Add(line);
            }
        }

        return new RecipientsMeant([.. units.Values.OrderBy(unit => unit.Position)], others);
    }
}
