using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

/// <summary>The demo year's issue of a place: raised three weeks before its end, shown to everybody, not settled yet.</summary>
internal sealed class DemoIssues(IDemoPeople people, AppDbContext db, Locality locality) : IDemoDays
{
    private const int DaysBefore = 21;

    public int Order => 44;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (locality.DemoToday.DayNumber - day.DayNumber != DaysBefore
            || await db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => unit.Kind == UnitKind.Neighbourhood).OrderBy(unit => unit.Position).FirstOrDefaultAsync(cancellation) is not { ParentId: { } wardId } place)
        {
            return;
        }

        await people.ActAsync(await people.OfAuthorityAsync(Capability.AssignDuties, cancellation), async services =>
        {
            var wanted = new NewIssue(wardId, place.Id, "Nước ngập đầu hẻm sau mưa", "Sau mưa lớn nước đọng đầu hẻm đến hai giờ, xe máy chết máy, học sinh đi lại khó.", day.AddDays(60));
            var issue = Done(await services.GetRequiredService<RaiseIssue>().RunAsync(wanted, cancellation));
            return Done(await services.GetRequiredService<ShowIssue>().RunAsync(issue, toAll: true, cancellation));
        });
    }

    private static PlaceIssue Done(Outcome<PlaceIssue> outcome) => outcome.Value ?? throw new InvalidOperationException($"The demo year's issue of a place: {outcome.Refusal!.Code}");
}
