using CoSo.Kernel;
using System.Text.RegularExpressions;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Finds or makes the names of a plan: each written name is asked of the directory once and then remembered with the plan.</summary>
internal sealed partial class PlanNames(AppDbContext db, IUnitDirectory directory, Clock clock)
{
    private readonly Dictionary<Guid, Dictionary<string, PlanName>> known = [];

    /// <summary>The name as this plan knows it; adds it to the unit of work when it is new.</summary>
    public async Task<PlanName> FindOrMakeAsync(Guid planId, string written, CancellationToken cancellation)
    {
        var names = await OfPlanAsync(planId, cancellation);
        var clean = Cut(VietnameseText.Clean(written).TrimEnd('.', ';', ':', ','));
        var folded = VietnameseText.Fold(clean);
        if (names.TryGetValue(folded, out var name))
        {
            return name;
        }

        name = new PlanName { Id = OrderedId.New(), PlanId = planId, Written = clean, Folded = folded };
        names[folded] = name;
        db.Add(name);
        await ResolveAsync(name, cancellation);
        return name;
    }

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Remark();

    private static string Cut(string text) => text.Length <= PlanName.WrittenMaxLength ? text : text[..PlanName.WrittenMaxLength];

    private async Task ResolveAsync(PlanName name, CancellationToken cancellation)
    {
        // "(Phòng Nội vụ tổng hợp)" behind a name says how, not who.
        var plain = Remark().Replace(name.Written, "").Trim();
        var match = await directory.FindAsync(plain.Length > 0 ? plain : name.Written, clock.Today, cancellation);
        var units = match.Units.Select(unit => unit.Id).ToHashSet();
        var unknown = new List<string>();
        foreach (var part in match.Unknown)
        {
            if (known[name.PlanId].GetValueOrDefault(part) is { Unknown: null } mapped && mapped != name)
            {
                units.UnionWith(await UnitsOfAsync(mapped.Id, cancellation));
            }
            else
            {
                unknown.Add(WrittenPart.Of(name.Written, part));
            }
        }

        name.Unknown = unknown.Count == 0 && units.Count > 0 ? null
            : unknown.Count == 0 ? name.Written
            : string.Join('\n', unknown);
        db.AddRange(units.Select(unitId => new PlanNameUnit { NameId = name.Id, UnitId = unitId, PlanId = name.PlanId }));
    }

    private async Task<List<Guid>> UnitsOfAsync(Guid nameId, CancellationToken cancellation)
    {
        var added = db.ChangeTracker.Entries<PlanNameUnit>().Where(entry => entry.Entity.NameId == nameId).Select(entry => entry.Entity.UnitId).ToList();
        return added.Count > 0
            ? added
            : await db.Set<PlanNameUnit>().Where(unit => unit.NameId == nameId).Select(unit => unit.UnitId).ToListAsync(cancellation);
    }

    private async Task<Dictionary<string, PlanName>> OfPlanAsync(Guid planId, CancellationToken cancellation)
    {
        if (!known.TryGetValue(planId, out var names))
        {
            names = await db.Set<PlanName>().Where(name => name.PlanId == planId).ToDictionaryAsync(name => name.Folded, cancellation);
            known[planId] = names;
        }

        return names;
    }
}

/// <summary>The directory names unknown parts folded; a person is shown them as the plan writes them.</summary>
internal static class WrittenPart
{
    public static string Of(string written, string folded)
    {
        for (var start = 0; start < written.Length; start++)
        {
            if (start > 0 && char.IsLetterOrDigit(written[start - 1]))
            {
                continue;
            }

            for (var end = start + 1; end <= written.Length; end++)
            {
                if ((end == written.Length || !char.IsLetterOrDigit(written[end])) && VietnameseText.Fold(written[start..end]) == folded)
                {
                    return written[start..end].Trim();
                }
            }
        }

        return folded;
    }
}
