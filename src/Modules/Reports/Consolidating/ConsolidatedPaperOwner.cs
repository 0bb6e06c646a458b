using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Answers for the consolidated report on its way to Văn thư: writes its text, hears what became of it.</summary>
internal sealed class ConsolidatedPaperOwner(AppDbContext db, ConsolidatedSheets sheets, ConsolidatedPaper paper, FileStore files, IDutyLedger ledger, Clock clock) : IPaperOwner
{
    public const string OwnerKind = "consolidated-report";

    public string Kind => OwnerKind;

    public bool WritesText => true;

    public async Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation)
    {
        var cutOff = await db.Set<ConsolidatedReport>().Where(report => report.Id == ownerId)
            .Join(db.Set<Period>(), report => report.PeriodId, period => period.Id, (_, period) => (DateOnly?)period.CutOff).SingleOrDefaultAsync(cancellation);
        return cutOff is { } day && await sheets.FindAsync(day, cancellation) is { } sheet
            ? new PaperContent($"bao-cao-tong-hop-{sheet.Period.Key}.docx", PaperContent.Docx, await paper.DocxAsync(sheet, cancellation, frame))
            : null;
    }

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        var report = await db.Set<ConsolidatedReport>().SingleAsync(r => r.Id == news.OwnerId, cancellation);
        var period = await db.Set<Period>().SingleAsync(p => p.Id == report.PeriodId, cancellation);
        switch (news.Event)
        {
            case PaperEvent.Approved:
                ConsolidatedVerbs.Approve(report, period, news.Note ?? news.ActorName, clock.UtcNow);
                db.Record(new ConsolidatedReportApproved(report.Id, report.UnitId), news.ActorId, clock.UtcNow);
                break;
            case PaperEvent.Unapproved:
                ConsolidatedVerbs.Reopen(report, period);
                db.Record(new ConsolidatedReportReopened(report.Id, report.UnitId, news.Note ?? ""), news.ActorId, clock.UtcNow);
                break;
            default:
                await TakeAsync(report, period, news, cancellation);
                break;
        }
    }

    /// <summary>Số, ngày and the signed PDF are the report's own from now on; the duty to report is done.</summary>
    private async Task TakeAsync(ConsolidatedReport report, Period period, PaperNews news, CancellationToken cancellation)
    {
        (report.PaperNumber, report.PaperDate) = (news.Number, news.IssuedOn);
        var hash = "";
        if (news.SignedPdf is { } signed)
        {
            var stored = await files.AttachAsync(
                new NewFile(signed.FileName, signed.MediaType, signed.Bytes, ConsolidatedVerbs.PaperKind, report.Id, report.UnitId, news.ActorId, clock.UtcNow), cancellation);
            (report.PaperFileId, hash) = (stored.Id, stored.Hash);
        }

        db.Record(new ConsolidatedPaperBrought(report.Id, report.UnitId, report.PaperNumber!, report.PaperDate!.Value, hash), news.ActorId, clock.UtcNow);
        if (news.Event == PaperEvent.Issued)
        {
            var source = ReturnDuty.SourceOf(report, period);
            await ledger.ReportedAsync(source, clock.Today, news.ActorId, cancellation);
            await ledger.IssuedAsync(source, new PaperOfDraft(report.PaperNumber!, report.PaperDate!.Value), news.ActorId, cancellation);
        }
    }
}
