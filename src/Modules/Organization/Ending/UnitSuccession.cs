using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Who stands in whose place: a successor that has ended itself is followed to its own.</summary>
internal sealed class UnitSuccession(AppDbContext db) : ISuccession
{
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> AfterAsync(IReadOnlyCollection<Guid> unitIds, DateOnly day, CancellationToken cancellation)
    {
        var asked = unitIds.Distinct().ToList();
        var ended = await EndedAsync(asked, day, cancellation);
        if (ended.Count == 0)
        {
            return new Dictionary<Guid, IReadOnlyList<Guid>>();
        }

        var next = (await (
            from one in db.Set<Succession>()
            join unit in db.Set<Unit>() on one.UnitId equals unit.Id
            where unit.To < day
            orderby one.UnitId, one.Position, one.SuccessorId
            select new { one.UnitId, one.SuccessorId }).ToListAsync(cancellation)).ToLookup(one => one.UnitId, one => one.SuccessorId);
        var gone = (await EndedAsync([.. next.SelectMany(group => group)], day, cancellation)).ToHashSet();
        return ended.ToDictionary(id => id, id => (IReadOnlyList<Guid>)[.. Follow(id, []).Distinct()]);

        IEnumerable<Guid> Follow(Guid unitId, HashSet<Guid> seen) => !seen.Add(unitId) ? [] : next[unitId].SelectMany(id => gone.Contains(id) ? Follow(id, seen) : [id]);
    }

    public async Task<IReadOnlyList<Guid>> WhollyBeforeAsync(Guid unitId, DateOnly day, CancellationToken cancellation)
    {
        var found = new List<Guid>();
        for (List<Guid> below = [unitId]; below.Count > 0; found.AddRange(below))
        {
            below = await (
                from one in db.Set<Succession>()
                join unit in db.Set<Unit>() on one.UnitId equals unit.Id
                where below.Contains(one.SuccessorId) && unit.To < day && !found.Contains(one.UnitId)
                    && !db.Set<Succession>().Any(other => other.UnitId == one.UnitId && other.SuccessorId != one.SuccessorId)
                select one.UnitId).Distinct().ToListAsync(cancellation);
        }

        return found;
    }

    private async Task<List<Guid>> EndedAsync(List<Guid> unitIds, DateOnly day, CancellationToken cancellation) =>
        await db.Set<Unit>().Where(unit => unitIds.Contains(unit.Id) && unit.To < day).Select(unit => unit.Id).ToListAsync(cancellation);
}
