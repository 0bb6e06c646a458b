using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>A role that somebody holds or held, for pages.</summary>
internal sealed record HeldRole(Guid Id, string Role, Guid UnitId, string UnitName, DateTime From, DateTime? To)
{
    /// <summary>Vietnamese name, the key of its translation.</summary>
    public string RoleName => Roles.Find(Role)?.Name ?? Role;

    public static IQueryable<HeldRole> AllOf(AppDbContext db, Guid accountId) => db.Set<Grant>().Where(g => g.AccountId == accountId)
        .OrderBy(g => g.Id)
        .Join(db.Set<UnitRow>(), g => g.UnitId, u => u.Id, (g, u) => new HeldRole(g.Id, g.Role, u.Id, u.ShortName, g.From, g.To));

    public static IQueryable<HeldRole> LiveOf(AppDbContext db, Guid accountId) => db.Set<Grant>().Where(g => g.AccountId == accountId && g.To == null)
        .OrderBy(g => g.Id)
        .Join(db.Set<UnitRow>(), g => g.UnitId, u => u.Id, (g, u) => new HeldRole(g.Id, g.Role, u.Id, u.ShortName, g.From, g.To));
}
