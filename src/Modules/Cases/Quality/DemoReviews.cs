using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Quality;

/// <summary>After each quarter the recipient draws answers and looks at one a day; the last of each draw is left lying.</summary>
internal sealed class DemoReviews(IDemoPeople people, AppDbContext db, CasesFile file, LawBook law) : IDemoDays
{
    private const int OfUnit = 3;

    public int Order => 45;

    public async Task LiveAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!law.Calendar.IsWorkingDay(day) || file.Recipients.Count == 0 || await CounterAsync(day, cancellation) is not { } counter
            || await people.OfUnitAsync(counter, Capability.ReviewAnswers, cancellation) is not { } reviewer)
        {
            return;
        }

        var quarter = new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);
        if (day == law.Calendar.NextWorkingDay(quarter))
        {
            await people.ActAsync(reviewer, services => services.GetRequiredService<DrawAnswers>().RunAsync(quarter.AddMonths(-3), quarter.AddDays(-1), OfUnit, cancellation));
        }
        else if (day < quarter.AddDays(30))
        {
            await people.ActAsync(reviewer, services => ReviewAsync(services, day, cancellation));
        }
    }

    private static async Task<int> ReviewAsync(IServiceProvider services, DateOnly day, CancellationToken cancellation)
    {
        var open = await services.GetRequiredService<ReviewDesk>().Reviews().Where(review => review.ReviewedOn == null).OrderBy(review => review.Id).Take(2).ToListAsync(cancellation);
        if (open.Count < 2)
        {
            return 0;
        }

        var one = await services.GetRequiredService<AppDbContext>().Set<Case>().SingleAsync(known => known.Id == open[0].CaseId, cancellation);
        var clear = DemoChance.Of(3, $"{one.Number}|{day:yyyyMMdd}") != 0;
        var findings = new Findings(true, true, clear, true, clear ? null : "Nên viết ngắn hơn, bớt từ chuyên môn.");
        var outcome = await services.GetRequiredService<ReviewAnswer>().RunAsync(open[0], one, findings, reopens: false, cancellation);
        return outcome.Refusal is { } refusal ? throw new InvalidOperationException($"The demo year: review of {one.Number}/{one.Year}: {refusal.Code}") : 1;
    }

    private Task<Guid?> CounterAsync(DateOnly day, CancellationToken cancellation) =>
        db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => unit.Code == file.Recipients[0]).Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync(cancellation);
}
