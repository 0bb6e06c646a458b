using System.Linq.Expressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>
/// The cases an officer may know of. Everything that lists, opens or counts cases goes through here: the unit concerned and those
/// under it never find theirs, and of a restricted case only the recipient, the one who decides and the named verifier know.
/// </summary>
internal sealed class CaseDesk(AppDbContext db, Officer officer)
{
    /// <summary>Paths of every unit at or above a place where the officer works or holds a role: a case about one of them concerns the officer.</summary>
    private List<string> Concerned { get; } =
        [.. officer.Reaches.SelectMany(reach => reach.Value).Append(officer.UnitPath).Distinct().SelectMany(AtOrAbove).Distinct()];

    public IQueryable<Case> Cases()
    {
        var concerned = Concerned;
        var me = officer.Id;
        var receives = Units(Capability.ReceiveCases);
        var decides = Units(Capability.DecideCases);
        var sees = Units(Capability.SeeCases);
        return db.Set<Case>()
            .Where(one => one.AboutPath == null || !concerned.Contains(one.AboutPath))
            .Where(one => one.VerifierId == me || receives.Contains(one.ReceiverUnitId) || receives.Contains(one.UnitId) || decides.Contains(one.UnitId)
                || (one.Secrecy == ProcedureSecrecy.Internal && sees.Contains(one.UnitId)));
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

    private IQueryable<Guid> Units(string capability) => officer.Reach(capability).Of(db.Set<UnitRow>()).Select(unit => unit.Id);

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
