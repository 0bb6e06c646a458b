using CoSo.Contracts.Folders;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Plans' part of an inspection file: the plan with its amendments, the unit's own plans, results of targets.</summary>
internal sealed class PlanShelf(AppDbContext db) : IEvidenceShelf
{
    public int Order => 10;

    public async Task<IReadOnlyList<EvidenceItem>> FindAsync(EvidenceScope scope, int most, CancellationToken cancellation) =>
        [.. await PlansAsync(scope, cancellation), .. await UnitPlansAsync(scope, most, cancellation), .. await ResultsAsync(scope, most, cancellation)];

    private async Task<List<EvidenceItem>> PlansAsync(EvidenceScope scope, CancellationToken cancellation)
    {
        var plans = await db.Set<Plan>().AsNoTracking().Where(plan => plan.Id == scope.PlanId || (plan.AmendsId == scope.PlanId && plan.State == PlanState.InForce))
            .OrderBy(plan => plan.Id).ToListAsync(cancellation);
        var files = await FilesAsync(plans.ConvertAll(plan => plan.FileId), cancellation);
        return plans.ConvertAll(plan => new EvidenceItem(EvidenceChapter.Papers, plan.Title, plan.IssuerUnitId, "Đang có hiệu lực")
        {
            Number = plan.Number, On = plan.IssuedOn, Files = [.. files.Where(file => file.FileId == plan.FileId)], Url = $"/ke-hoach/{plan.Id}",
        });
    }

    private async Task<List<EvidenceItem>> UnitPlansAsync(EvidenceScope scope, int most, CancellationToken cancellation)
    {
        var units = scope.UnitIds.ToList();
        var plans = await db.Set<UnitPlan>().AsNoTracking().Where(plan => plan.PlanId == scope.PlanId && units.Contains(plan.UnitId)).OrderBy(plan => plan.UnitId).Take(most + 1).ToListAsync(cancellation);
        var files = await FilesAsync([.. plans.Select(plan => plan.PaperFileId).OfType<Guid>()], cancellation);
        var ordered = await db.Set<UnitPlanOrder>().AsNoTracking().Where(order => order.PlanId == scope.PlanId && units.Contains(order.UnitId)).Select(order => order.UnitId).ToListAsync(cancellation);
        var none = ordered.Except(plans.ConvertAll(plan => plan.UnitId)).Select(unit =>
            new EvidenceItem(EvidenceChapter.Papers, "Kế hoạch thực hiện của đơn vị", unit, "Chưa có") { Missing = "được giao nhưng chưa lập kế hoạch của đơn vị", Url = $"/ke-hoach/{scope.PlanId}/ke-hoach-don-vi" });
        return
        [
            .. plans.Select(plan => new EvidenceItem(EvidenceChapter.Papers, plan.Title, plan.UnitId, plan.State == UnitPlanState.Approved ? "Đã duyệt" : "Chưa duyệt")
            {
                Number = plan.PaperNumber, On = plan.PaperOn, Files = [.. files.Where(file => file.FileId == plan.PaperFileId)], Url = $"/ke-hoach-don-vi/{plan.Id}",
                Missing = plan.State != UnitPlanState.Approved ? "kế hoạch của đơn vị chưa được duyệt" : plan.PaperFileId is null ? "chưa đưa văn bản đã ký vào" : null,
            }),
            .. none,
        ];
    }

    private async Task<List<EvidenceItem>> ResultsAsync(EvidenceScope scope, int most, CancellationToken cancellation)
    {
        var units = scope.UnitIds.ToList();
        var (first, last) = (scope.From.Year, scope.To.Year);
        var figures = await (
            from figure in db.Set<TargetFigure>().AsNoTracking()
            where units.Contains(figure.UnitId) && figure.Result != null && figure.Year >= first && figure.Year <= last
            join target in db.Set<Target>() on figure.TargetId equals target.Id
            where target.PlanId == scope.PlanId && target.WithdrawnAt == null
            orderby target.Code, figure.UnitId, figure.Year, figure.Period, figure.Id
            select new { figure, target }).Take(most + 1).ToListAsync(cancellation);
        var ids = figures.ConvertAll(pair => pair.figure.Id);
        var files = (await db.Set<StoredFile>().AsNoTracking()
            .Where(file => ids.Contains(file.OwnerId) && file.OwnerKind == Pages.Plans.Targets.Result.EnterResult.OwnerKind && file.WithdrawnAt == null).OrderBy(file => file.Id).ToListAsync(cancellation))
            .ToLookup(file => file.OwnerId, Of);
        return figures.ConvertAll(pair => new EvidenceItem(EvidenceChapter.Targets, $"{pair.target.Code} {pair.target.Name}", pair.figure.UnitId, $"{TargetPeriods.Of(pair.figure.Period)} {pair.figure.Year}")
        {
            Deed = $"{TargetNumbers.Write(pair.target.Kind, pair.target.Scale, pair.figure.Result)} {pair.target.MeasuredIn}".Trim(),
            On = pair.figure.EnteredAt is { } at ? DateOnly.FromDateTime(at + Clock.VietnamOffset) : null,
            Files = [.. files[pair.figure.Id]], Missing = files[pair.figure.Id].Any() ? null : "kết quả chưa kèm tài liệu", Url = $"/chi-tieu/{pair.target.Id}",
        });
    }

    private async Task<List<EvidenceFile>> FilesAsync(List<Guid> ids, CancellationToken cancellation) =>
        (await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id) && file.WithdrawnAt == null).OrderBy(file => file.Id).ToListAsync(cancellation)).ConvertAll(Of);

    private static EvidenceFile Of(StoredFile file) => new(file.Id, file.MediaType, Path.GetExtension(file.Name), file.Size);
}
