using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Duties.Mail;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The demo year's chasing: the steps of each day as the job takes them, and once a month a letter to the unit that is most behind.</summary>
internal sealed class DemoChasing(IDemoPeople people, DailyMessages messages, LawBook law)
{
    private const int EnoughForALetter = 2;

    public async Task LiveAsync(DateOnly day, Officer coordinator, CancellationToken cancellation)
    {
        await messages.GatherAsync(cancellation);
        if (day.Day >= 15 && law.Calendar.AddWorkingDays(day, -1).Day < 15)
        {
            await people.ActAsync(coordinator, services => WriteAsync(services, day, cancellation));
        }
    }

    private async Task<bool> WriteAsync(IServiceProvider services, DateOnly day, CancellationToken cancellation)
    {
        var (db, late, write) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<LateOfUnit>(), services.GetRequiredService<WriteChaseLetter>());
        var most = await late.All().GroupBy(duty => duty.UnitId).Select(group => new { group.Key, Count = group.Count() })
            .Join(db.Set<UnitRow>(), group => group.Key, unit => unit.Id, (group, unit) => new { unit, group.Count })
            .Where(row => row.Count >= EnoughForALetter).OrderByDescending(row => row.Count).ThenBy(row => row.unit.Position).FirstOrDefaultAsync(cancellation);
        if (most is null)
        {
            return false;
        }

        var ids = await late.Of(most.unit.Id).OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Title).Select(duty => duty.Id).Take(20).ToListAsync(cancellation);
        var made = await write.RunAsync(most.unit, ids, law.Calendar.AddWorkingDays(day, 5), null, cancellation);
        if (made.Value is { } letter)
        {
            await write.NumberAsync(letter, new IssuedPaper($"{300 + (day.Month * 17)}/UBND-NV", day), cancellation);
        }

        return true;
    }
}
