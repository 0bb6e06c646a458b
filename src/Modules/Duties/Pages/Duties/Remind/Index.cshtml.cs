using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Duties.Pages.Duties.Remind;

/// <summary>Nhắc việc: for each unit the text to paste into its chat group, because nobody reads reminder letters.</summary>
[Requires(Capability.AssignDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Reminders reminders, Clock clock) : PageModel
{
    public List<UnitReminder> Units { get; private set; } = [];

    /// <summary>Short enough for a chat group; everybody lands on the own unit's work.</summary>
    public string Link => $"{Request.Scheme}://{Request.Host}/lam-viec";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.AssignDuties).Of(db.Set<UnitRow>());
        var duties = db.Set<Duty>().Where(duty => reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId));
        Units = await reminders.OfAsync(duties, clock.Today, cancellation);
    }
}
