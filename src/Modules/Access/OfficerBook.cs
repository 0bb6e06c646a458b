using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Looks an officer up by account, with the rights held now.</summary>
internal sealed class OfficerBook(AppDbContext db, Locality locality, TimeProvider time) : IOfficerBook
{
    public async Task<Officer?> OfAccountAsync(Guid accountId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var found = await db.Set<Account>().AsNoTracking().Where(account => account.Id == accountId && account.ClosedAt == null)
            .Join(db.Set<UnitRow>(), account => account.UnitId, unit => unit.Id, (account, unit) => new { account.Id, account.DisplayName, unit }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var held = await db.Set<Grant>().Where(grant => grant.AccountId == accountId && grant.From <= now && (grant.To == null || grant.To > now))
            .Join(db.Set<UnitRow>(), grant => grant.UnitId, unit => unit.Id, (grant, unit) => new { grant.Role, unit.Code, unit.Path }).ToListAsync(cancellation);
        var reaches = new Dictionary<string, IReadOnlyList<string>>();
        held.ForEach(grant => HeldReach.Add(reaches, grant.Role, grant.Code, grant.Path, locality));
        return new Officer
        {
            Id = found.Id, Name = found.DisplayName, UnitId = found.unit.Id, UnitName = found.unit.ShortName, UnitPath = found.unit.Path, SessionId = Guid.Empty, Reaches = reaches,
        };
    }
}

/// <summary>How far a role held at a unit reaches.</summary>
internal static class HeldReach
{
    public static void Add(Dictionary<string, IReadOnlyList<string>> reaches, string? roleKey, string? code, string? unitPath, Locality locality)
    {
        if (roleKey is null || unitPath is null || Roles.Find(roleKey) is not { } role)
        {
            return;
        }

        // The Front, the Party and the armed forces stand beside the People's Committee: no line of command leads to them, yet
        // somebody must keep their accounts.
        var path = role.KeepsHouse && code == locality.RootUnit ? "/" : unitPath;
        foreach (var capability in role.Capabilities)
        {
            if (!reaches.TryGetValue(capability, out var paths))
            {
                reaches[capability] = [path];
            }
            else if (!paths.Contains(path))
            {
                reaches[capability] = [.. paths, path];
            }
        }
    }
}
