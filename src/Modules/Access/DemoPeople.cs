using CoSo.Contracts;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>The fictional officers at work. Only in a demo.</summary>
internal sealed class DemoPeople(AppDbContext db, Installation installation, Locality locality, IHttpContextAccessor accessor, IServiceScopeFactory scopes) : IDemoPeople
{
    private static readonly string[] Everyday =
        [Capability.SeeDuties, Capability.ReportDuties, Capability.SeePlans, Capability.SeeReports, Capability.FillReports];

    private List<Officer>? officers;
    private Dictionary<Guid, UnitRow> units = [];

    public async Task<Officer> OfAuthorityAsync(string capability, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        var root = units.Values.First(unit => unit.Code == locality.RootUnit);
        return all.First(officer => officer.Can(capability, root.Path));
    }

    public async Task<Officer?> OfUnitAsync(Guid unitId, string capability, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        var unit = units[unitId];
        return all.Find(officer => officer.UnitId == unitId && officer.Can(capability, unit.Path))
            ?? (Everyday.Contains(capability) ? OfficerOf(unit.Id, "Công chức phụ trách", unit, Everyday.Select(one => (one, unit.Path))) : null);
    }

    public async Task<T> ActAsync<T>(Officer officer, Func<IServiceProvider, Task<T>> act)
    {
        Refuse();
        await using var scope = scopes.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Features.Set(officer);
        accessor.HttpContext = request;
        try
        {
            return await act(scope.ServiceProvider);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    private void Refuse()
    {
        if (!installation.IsDemo)
        {
            throw new InvalidOperationException("Fictional people act only in a demo.");
        }
    }

    private async Task<List<Officer>> AllAsync(CancellationToken cancellation)
    {
        Refuse();
        if (officers is not null)
        {
            return officers;
        }

        units = await db.Set<UnitRow>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
        var grants = (await db.Set<Grant>().AsNoTracking().Where(grant => grant.To == null).OrderBy(grant => grant.Id).ToListAsync(cancellation))
            .ToLookup(grant => grant.AccountId);
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => account.ClosedAt == null).OrderBy(account => account.Id).ToListAsync(cancellation);
        return officers = accounts.ConvertAll(account => OfficerOf(
            account.Id, account.DisplayName, units[account.UnitId],
            grants[account.Id].SelectMany(grant => Roles.Find(grant.Role)!.Capabilities.Select(capability => (capability, units[grant.UnitId].Path)))));
    }

    private static Officer OfficerOf(Guid id, string name, UnitRow unit, IEnumerable<(string Capability, string Path)> reaches) => new()
    {
        Id = id, Name = name, UnitId = unit.Id, UnitName = unit.ShortName, UnitPath = unit.Path, SessionId = Guid.Empty,
        Reaches = reaches.GroupBy(one => one.Capability).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(one => one.Path).Distinct()]),
    };
}
