using CoSo.Contracts.Access;
using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Reports;

internal sealed class ReportEdit
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public List<ReportPeriodKind> Periods { get; set; } = [];

    public bool IsLeftOut { get; set; }
}

/// <summary>Mends one reporting duty as read: who, to whom, when, or leaves it out of the adoption.</summary>
internal sealed class ChangePlanReport(AppDbContext db, PlanInReview review, PlanNames names, Officer officer, Clock clock)
{
    public async Task<Outcome<PlanReport>> RunAsync(Guid planId, ReportEdit edit, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Value is null)
        {
            return plan.Refusal!;
        }

        var report = await db.Set<PlanReport>().SingleOrDefaultAsync(r => r.Id == edit.Id && r.PlanId == planId, cancellation);
        if (report is null || report.Version != edit.Version)
        {
            return new Refusal("changed-meanwhile", "Có người vừa sửa chế độ báo cáo này. Hãy tải lại trang để xem rồi sửa lại.");
        }

        if (edit.From.Cut(PlanName.WrittenMaxLength) is not { } from)
        {
            return new Refusal("no-sender", "Nhập đơn vị báo cáo.");
        }

        report.FromNameId = (await names.FindOrMakeAsync(planId, from, cancellation)).Id;
        report.ToNameId = edit.To.Cut(PlanName.WrittenMaxLength) is { } to ? (await names.FindOrMakeAsync(planId, to, cancellation)).Id : null;
        report.Periods = RhythmOf.Write(edit.Periods.Distinct().Order());
        report.IsLeftOut = edit.IsLeftOut;
        db.Record(new PlanReportChanged(planId, plan.Value.IssuerUnitId, report.Id, report.Periods, report.IsLeftOut), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return report;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("changed-meanwhile", "Có người vừa sửa chế độ báo cáo này. Hãy tải lại trang để xem rồi sửa lại.");
        }
    }
}
