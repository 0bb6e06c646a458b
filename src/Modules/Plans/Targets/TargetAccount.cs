using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <summary>A plan's targets as anybody may read them. Counts of fewer than five people are not told.</summary>
internal sealed class TargetAccount(AppDbContext db, TargetBoard board, IStringLocalizer texts) : ITargetAccount
{
    private const int SmallestCount = 5;
    private const int MostTargets = 200;

    public async Task<IReadOnlyList<PublicTarget>> OfPlanAsync(Guid planId, int year, CancellationToken cancellation)
    {
        var targets = await db.Set<Target>().AsNoTracking()
            .Where(target => target.PlanId == planId && target.WithdrawnAt == null && target.FromYear <= year && target.ToYear >= year)
            .OrderBy(target => target.Code).ThenBy(target => target.Id).Take(MostTargets).ToListAsync(cancellation);
        var values = targets.Count == 0 ? null : await board.OfAsync(targets, year, null, cancellation);
        return [.. targets.Select(target => Told(target, values![target.Id].Newest(target)))];
    }

    private PublicTarget Told(Target target, TargetCell cell)
    {
        var isHidden = target.CountsPeople && cell.Result is { } result && result < SmallestCount * (long)Math.Pow(10, target.Scale);

        // The share would tell what the count does not.
        return new PublicTarget(
            target.Code, target.Name, target.AddsUp && target.Kind != TargetKind.Money ? target.MeasuredIn : null, TargetNumbers.Write(target.Kind, target.Scale, cell.Planned),
            isHidden ? texts["dưới {0}", SmallestCount].Value : TargetNumbers.Write(target.Kind, target.Scale, cell.Result), isHidden ? null : cell.Share(target),
            cell.Result is null ? null : texts[TargetPeriods.Of(cell.Period)].Value, texts[TargetWords.Of(cell.Judged(target))].Value, cell.Judged(target) == TargetState.Reached);
    }
}
