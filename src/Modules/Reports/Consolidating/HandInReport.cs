using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Trình ký: the consolidated report goes through the chain to Văn thư and comes back with số, ngày and the signed PDF.</summary>
internal sealed class HandInReport(AppDbContext db, ReportAccess access, IPaperDesk desk, ConsolidatedPaper paper)
{
    public async Task<Outcome<Guid>> RunAsync(ConsolidatedSheet sheet, CancellationToken cancellation)
    {
        var report = sheet.Report;
        if (!access.MayConsolidate(sheet.Unit.Path))
        {
            return ConsolidatedVerbs.NotYours;
        }

        if (report.SavedAt is null)
        {
            return new Refusal("not-saved-yet", "Lưu báo cáo tổng hợp trước, rồi trình ký.");
        }

        if (report.PaperNumber is not null)
        {
            return new Refusal("has-paper", "Báo cáo đã có văn bản số {0}.") { Arguments = [report.PaperNumber] };
        }

        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = ConsolidatedPaperOwner.OwnerKind, OwnerId = report.Id, OwnerUrl = $"/bao-cao/ky/{sheet.Period.Key}/tong-hop", UnitId = report.UnitId, DraftUnitId = sheet.Coordinator.Id,
                Type = "BC", Title = $"{PaperWords.Subject} {Period.Name(sheet.Period.Kinds, sheet.Period.Quarter, sheet.Period.Year)}",
                Recipients = await paper.RecipientsAsync(sheet, cancellation), ApprovedBy = report.ApprovedBy, ApprovedAt = report.ApprovedAt,
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }
}
