using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.OneUnit;

[Requires(Capability.SeeOrganization)]
internal sealed class IndexModel(AppDbContext db, Officer officer, IUnitOfficers unitOfficers, Locality locality, Clock clock) : PageModel
{
    private const int MostListed = 60;

    [BindProperty(Name = "ngay", SupportsGet = true)]
    public DateOnly? Asked { get; set; }

    public Unit Unit { get; private set; } = null!;

    /// <summary>Name borne on the day asked for, where it is another one now.</summary>
    public FormerName? NameThen { get; private set; }

    public IReadOnlyList<FormerName> FormerNames { get; private set; } = [];

    public Other? Parent { get; private set; }

    public Other? ProfessionalParent { get; private set; }

    public IReadOnlyList<Other> Below { get; private set; } = [];

    public IReadOnlyList<Other> Guided { get; private set; } = [];

    public IReadOnlyList<Other> Predecessors { get; private set; } = [];

    public IReadOnlyList<Other> Successors { get; private set; } = [];

    /// <summary>Null where the officer's reach ends before this unit.</summary>
    public IReadOnlyList<UnitOfficer>? Officers { get; private set; }

    /// <summary>Ends entered for the unit, withdrawn ones too.</summary>
    public IReadOnlyList<UnitEnding> Endings { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool IsRoot => Unit.Code == locality.RootUnit;

    public bool IsCoordinator => Unit.Code == locality.CoordinatorUnit;

    public DateOnly Day => Asked ?? clock.Today;

    public bool ExistsToday => Unit.ExistsOn(clock.Today);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var unit = await db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation);
        if (unit is null)
        {
            return NotFound();
        }

        Unit = unit;
        MayManage = officer.Can(Capability.ManageOrganization, unit.Path);
        FormerNames = await db.Set<FormerName>().AsNoTracking().Where(name => name.UnitId == id).OrderByDescending(name => name.To).ToListAsync(cancellation);
        NameThen = FormerNames.LastOrDefault(name => name.To >= Day);
        var day = Day;
        var onDay = db.Set<Unit>().Where(u => u.From <= day && (u.To == null || u.To >= day));
        Parent = (await ListAsync(db.Set<Unit>().Where(u => u.Id == unit.ParentId), cancellation)).FirstOrDefault();
        ProfessionalParent = (await ListAsync(db.Set<Unit>().Where(u => u.Id == unit.ProfessionalParentId), cancellation)).FirstOrDefault();
        Below = await ListAsync(onDay.Where(u => u.ParentId == id), cancellation);
        Guided = await ListAsync(onDay.Where(u => u.ProfessionalParentId == id), cancellation);
        Predecessors = await ListAsync(db.Set<Unit>().Where(u => db.Set<Succession>().Any(s => s.UnitId == u.Id && s.SuccessorId == id)), cancellation);
        Successors = await ListAsync(db.Set<Unit>().Where(u => db.Set<Succession>().Any(s => s.SuccessorId == u.Id && s.UnitId == id)), cancellation);
        Endings = await db.Set<UnitEnding>().AsNoTracking().Where(one => one.UnitId == id).OrderByDescending(one => one.Id).Take(MostListed).ToListAsync(cancellation);
        if (officer.Can(Capability.SeeOrganization, unit.Path))
        {
            Officers = await unitOfficers.AtAsync(id, cancellation);
        }

        return Page();
    }

    private static Task<List<Other>> ListAsync(IQueryable<Unit> units, CancellationToken cancellation) =>
        units.OrderBy(u => u.Position).ThenBy(u => u.Id).Take(MostListed).Select(u => new Other(u.Id, u.Name)).ToListAsync(cancellation);

    public sealed record Other(Guid Id, string Name);
}
