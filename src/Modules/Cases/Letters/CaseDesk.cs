using System.Linq.Expressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Changes;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>
/// The cases an officer may know of. Everything that lists, opens or counts cases goes through here: the unit concerned and those
/// under it never find theirs, and of a restricted case only the recipient, the one who decides and the named verifier know.
/// </summary>
internal sealed class CaseDesk(AppDbContext db, Officer officer, Seldom seldom)
{
    /// <summary>Paths of every unit at or above a place where the officer works or holds a role: a case about one of them concerns the officer.</summary>
    private List<string> Concerned { get; } =
        [.. officer.Reaches.SelectMany(reach => reach.Value).Append(officer.UnitPath).Distinct().SelectMany(AtOrAbove).Distinct()];

    public IQueryable<Case> Cases()
    {
        var me = officer.Id;
        var receives = Units(Capability.ReceiveCases);
        var decides = Units(Capability.DecideCases);
        var sees = Units(Capability.SeeCases);
        return NotConcerned()
            .Where(one => one.VerifierId == me || receives.Contains(one.ReceiverUnitId) || receives.Contains(one.UnitId) || decides.Contains(one.UnitId)
                || (one.Secrecy == ProcedureSecrecy.Internal && sees.Contains(one.UnitId)));
    }

    /// <summary>
    /// The same cases, each condition by itself: what verifier, register and unit give. Every part is answered by an index, and a case
    /// may stand in several.
    /// </summary>
    public async Task<IReadOnlyList<IQueryable<Case>>> PartsAsync(CancellationToken cancellation)
    {
        var (me, known) = (officer.Id, NotConcerned());
        var parts = new List<IQueryable<Case>> { known.Where(one => one.VerifierId == me) };
        if (await IdsAsync(Capability.ReceiveCases, cancellation) is { Count: > 0 } receives)
        {
            parts.Add(known.Where(one => receives.Contains(one.ReceiverUnitId)));
            parts.Add(known.Where(one => receives.Contains(one.UnitId)));
        }

        if (await IdsAsync(Capability.DecideCases, cancellation) is { Count: > 0 } decides)
        {
            parts.Add(known.Where(one => decides.Contains(one.UnitId)));
        }

        if (await IdsAsync(Capability.SeeCases, cancellation) is { Count: > 0 } sees)
        {
            parts.Add(known.Where(one => one.Secrecy == ProcedureSecrecy.Internal && sees.Contains(one.UnitId)));
        }

        return parts;
    }

    /// <summary>The same cases, asked row by row: for whoever reaches so many that walking all in their order meets enough of them soon.</summary>
    public IQueryable<Case> Walked()
    {
        var me = officer.Id;
        var (receives, decides, sees) = (Rows(Capability.ReceiveCases), Rows(Capability.DecideCases), Rows(Capability.SeeCases));
        return NotConcerned().Where(one => one.VerifierId == me || receives.Any(unit => unit.Id == one.ReceiverUnitId) || receives.Any(unit => unit.Id == one.UnitId)
            || decides.Any(unit => unit.Id == one.UnitId) || (one.Secrecy == ProcedureSecrecy.Internal && sees.Any(unit => unit.Id == one.UnitId)));
    }

    /// <summary>The case and what the officer may do with it; null when it is out of reach.</summary>
    public async Task<CaseInHand?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await Cases().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } found)
        {
            return null;
        }

        var paths = await db.Set<UnitRow>().Where(unit => unit.Id == found.UnitId || unit.Id == found.ReceiverUnitId).Select(unit => new { unit.Id, unit.Path }).ToListAsync(cancellation);
        var (at, receiver) = (paths.Find(unit => unit.Id == found.UnitId)!.Path, paths.Find(unit => unit.Id == found.ReceiverUnitId)!.Path);
        return new CaseInHand(
            found,
            MayReceive: officer.Can(Capability.ReceiveCases, receiver) || officer.Can(Capability.ReceiveCases, at),
            MayHandle: found.VerifierId == officer.Id || (found.VerifierId is null && officer.Can(Capability.HandleCases, at)),
            MayDecide: officer.Can(Capability.DecideCases, at));
    }

    /// <summary>Units for which the officer receives letters.</summary>
    public IQueryable<UnitRow> Counters() => officer.Reach(Capability.ReceiveCases).Of(db.Set<UnitRow>());

    private IQueryable<Case> NotConcerned()
    {
        var concerned = Concerned;
        return db.Set<Case>().Where(one => one.AboutPath == null || !concerned.Contains(one.AboutPath));
    }

    /// <summary>Units in reach by name, so that the database sees how few they are; kept while no unit changes.</summary>
    private ValueTask<List<Guid>> IdsAsync(string capability, CancellationToken cancellation)
    {
        var reach = officer.Reach(capability);
        return seldom.KeepAsync((typeof(CaseDesk), string.Join('|', reach.Paths)), () => reach.Of(db.Set<UnitRow>()).Select(unit => unit.Id).ToListAsync(cancellation), cancellation);
    }

    private IQueryable<UnitRow> Rows(string capability) => officer.Reach(capability).Of(db.Set<UnitRow>());

    private IQueryable<Guid> Units(string capability) => Rows(capability).Select(unit => unit.Id);

    private static IEnumerable<string> AtOrAbove(string path)
    {
        for (var end = path.Length == 0 ? -1 : path.IndexOf('/', 1); end > 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..(end + 1)];
        }
    }
}

/// <param name="MayReceive">Classify, route, print receipts, forward, split.</param>
/// <param name="MayHandle">Verify and propose.</param>
/// <param name="MayDecide">Accept, refuse, decide, suspend, extend.</param>
internal sealed record CaseInHand(Case Case, bool MayReceive, bool MayHandle, bool MayDecide)
{
    public bool MayWork => MayReceive || MayHandle || MayDecide;
}
