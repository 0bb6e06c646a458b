using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What stands around a plan: items of its own kind, its years, the programmes that it carries out.</summary>
internal sealed class PlanAround(AppDbContext db, PlanKinds kinds, Officer officer)
{
    private const int MostProgrammes = 10;

    public async Task<Around> OfAsync(Guid planId, CancellationToken cancellation)
    {
        var profile = await db.Set<PlanProfile>().Where(one => one.PlanId == planId).Select(one => new { one.Kind, one.UntilYear }).SingleOrDefaultAsync(cancellation);
        var programmes = await db.Seen(officer).Where(plan => db.Set<ProgrammeLink>().Any(link => link.PlanId == planId && link.ProgrammeId == plan.Id))
            .OrderBy(plan => plan.Year).ThenBy(plan => plan.Id).Take(MostProgrammes).Select(plan => new CarriedOut(plan.Id, plan.Title)).ToListAsync(cancellation);
        return new Around(profile is null ? null : kinds.Of(profile.Kind).Items, profile?.UntilYear is not null, programmes);
    }
}

internal sealed record Around(string? Items, bool IsProgramme, IReadOnlyList<CarriedOut> Programmes);

internal sealed record CarriedOut(Guid Id, string Title);
