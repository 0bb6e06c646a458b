using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Keys;

/// <summary>For whom a matter is encrypted.</summary>
internal sealed record Ring(UnitRow Agency, IReadOnlyList<SealKey> Handlers, IReadOnlyList<SealKey> Deciders, IReadOnlyList<SealKey> Keepers);

/// <summary>
/// Who may hold a key to a matter about a unit: appointed people of the nearest agency at or above it, never those who work or
/// hold a role in that unit or under it.
/// </summary>
internal sealed class SealRings(AppDbContext db, IOfficerBook officers, Clock clock)
{
    /// <summary>The ring of the competent agency; null when every one of its handlers is concerned, or none is appointed.</summary>
    /// <param name="about">The unit of the person concerned; null when the sender knows none.</param>
    public async Task<Ring?> ForAsync(UnitRow? about, CancellationToken cancellation)
    {
        var today = clock.Today;
        var agencies = await db.Set<UnitRow>().AsNoTracking().On(today)
            .Where(unit => db.Set<SealKey>().Any(key => key.UnitId == unit.Id && key.Kind == HolderKind.Handler && key.EndedOn == null && key.PublicKey != null)).ToListAsync(cancellation);
        var competent = about is null
            ? agencies.OrderBy(unit => unit.Path.Length).Take(1)
            : agencies.Where(unit => about.Path.StartsWith(unit.Path, StringComparison.Ordinal)).OrderByDescending(unit => unit.Path.Length);
        foreach (var agency in competent)
        {
            if (await OfAsync(agency, about?.Path, cancellation) is { Handlers.Count: > 0 } ring)
            {
                return ring;
            }
        }

        return null;
    }

    /// <summary>The ready keys of an agency, without those of people whom the matter concerns.</summary>
    public async Task<Ring> OfAsync(UnitRow agency, string? aboutPath, CancellationToken cancellation)
    {
        var all = await db.Set<SealKey>().Where(key => key.UnitId == agency.Id && key.EndedOn == null && key.PublicKey != null).OrderBy(key => key.Id).ToListAsync(cancellation);
        var fit = new List<SealKey>();
        foreach (var key in all)
        {
            if (await officers.OfAccountAsync(key.AccountId, cancellation) is { } officer && !Concerns(aboutPath, officer))
            {
                fit.Add(key);
            }
        }

        return new Ring(agency, Of(HolderKind.Handler), Of(HolderKind.Decider), Of(HolderKind.Keeper));

        List<SealKey> Of(HolderKind kind) => fit.FindAll(key => key.Kind == kind);
    }

    /// <summary>Whether the officer works, or holds a role, in the unit concerned or under it.</summary>
    public static bool Concerns(string? aboutPath, Officer officer) => aboutPath is not null
        && officer.Reaches.SelectMany(reach => reach.Value).Append(officer.UnitPath).Any(path => path.StartsWith(aboutPath, StringComparison.Ordinal));
}
