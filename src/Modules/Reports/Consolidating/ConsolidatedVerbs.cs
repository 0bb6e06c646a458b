using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>What is done with the consolidated report: edited and saved, approved, opened again, its signed paper brought back.</summary>
internal sealed class ConsolidatedVerbs(AppDbContext db, ReportAccess access, FileStore files, Officer officer, Clock clock, IDutyLedger ledger)
{
    public const string PaperKind = "consolidated-paper";

    public static readonly Refusal ChangedMeanwhile = new(
        "changed-meanwhile", "Có người vừa lưu báo cáo này. Nội dung bạn nhập vẫn ở dưới đây, cạnh nội dung đã lưu; xem lại rồi lưu lần nữa.");

    private static readonly Refusal NotYours = new("not-consolidator", "Chỉ đầu mối tổng hợp soạn báo cáo tổng hợp.");

    public async Task<Outcome<ConsolidatedReport>> SaveAsync(ConsolidatedSheet sheet, ConsolidatedDraft draft, CancellationToken cancellation)
    {
        if (!access.MayConsolidate(sheet.Unit.Path))
        {
            return NotYours;
        }

        if (sheet.Report.State == ConsolidatedState.Approved)
        {
            return new Refusal("already-approved", "Báo cáo đã được duyệt. Muốn sửa, hãy mở lại và nêu lý do.");
        }

        if (draft.Version != sheet.Report.Version)
        {
            return ChangedMeanwhile;
        }

        var changed = new List<string>();
        foreach (var part in sheet.Parts)
        {
            var text = draft.Texts.GetValueOrDefault(part.Field.Name, "");
            if (text.Length > Limits.PartText * 10)
            {
                return new Refusal("too-long", "Mục {0} quá dài.") { Arguments = [part.Field.Label] };
            }

            if (text != part.Stored)
            {
                changed.Add(part.Field.PartKey!);
                Store(sheet.Report, part.Field.PartKey!, text);
            }
        }

        (sheet.Report.SignedByDeputy, sheet.Report.SignerName) = (draft.ByDeputy, string.IsNullOrWhiteSpace(draft.SignerName) ? null : draft.SignerName.Trim());
        (sheet.Report.SavedBy, sheet.Report.SavedAt) = (officer.Name, clock.UtcNow);
        db.Record(new ConsolidatedReportSaved(sheet.Report.Id, sheet.Report.UnitId, changed), officer.Id, clock.UtcNow);
        return await SaveAsync(sheet.Report, cancellation);
    }

    /// <summary>Duyệt: in CoSo. It is no signature; that stands on the paper.</summary>
    public async Task<Outcome<ConsolidatedReport>> ApproveAsync(ConsolidatedSheet sheet, CancellationToken cancellation)
    {
        if (!access.MayApprove(sheet.Unit.Path))
        {
            return new Refusal("not-leader", "Chỉ lãnh đạo có thẩm quyền duyệt báo cáo tổng hợp.");
        }

        if (sheet.Report.State == ConsolidatedState.Approved)
        {
            return new Refusal("already-approved", "Báo cáo đã được duyệt.");
        }

        if (sheet.Report.SavedAt is null)
        {
            return new Refusal("not-saved", "Báo cáo tổng hợp chưa được đầu mối lưu lần nào nên chưa có gì để duyệt.");
        }

        sheet.Report.State = ConsolidatedState.Approved;
        (sheet.Report.ApprovedBy, sheet.Report.ApprovedAt) = (officer.Name, clock.UtcNow);
        if (sheet.Period.State == PeriodState.Open)
        {
            sheet.Period.State = PeriodState.Consolidated;
        }

        db.Record(new ConsolidatedReportApproved(sheet.Report.Id, sheet.Report.UnitId), officer.Id, clock.UtcNow);
        return await SaveAsync(sheet.Report, cancellation);
    }

    public async Task<Outcome<ConsolidatedReport>> ReopenAsync(ConsolidatedSheet sheet, string? reason, CancellationToken cancellation)
    {
        if (!access.MayConsolidate(sheet.Unit.Path) && !access.MayApprove(sheet.Unit.Path))
        {
            return NotYours;
        }

        if (sheet.Report is not { State: ConsolidatedState.Approved, PaperFileId: null })
        {
            return new Refusal("not-approved", "Chỉ mở lại được báo cáo đã duyệt mà chưa có văn bản ban hành.");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Limits.Reason)
        {
            return new Refusal("no-reason", "Ghi lý do mở lại báo cáo (không quá 2.000 ký tự).");
        }

        sheet.Report.State = ConsolidatedState.Draft;
        (sheet.Report.ApprovedBy, sheet.Report.ApprovedAt) = (null, null);
        if (sheet.Period.State == PeriodState.Consolidated)
        {
            sheet.Period.State = PeriodState.Open;
        }

        db.Record(new ConsolidatedReportReopened(sheet.Report.Id, sheet.Report.UnitId, reason.Trim()), officer.Id, clock.UtcNow);
        return await SaveAsync(sheet.Report, cancellation);
    }

    public async Task<Outcome<ConsolidatedReport>> BringPaperAsync(ConsolidatedSheet sheet, SignedPaper paper, CancellationToken cancellation)
    {
        if (!access.MayConsolidate(sheet.Unit.Path))
        {
            return NotYours;
        }

        if (sheet.Report.State != ConsolidatedState.Approved)
        {
            return new Refusal("not-approved", "Báo cáo chưa được duyệt nên chưa có văn bản ban hành.");
        }

        var inspected = await paper.InspectAsync(clock.Today, cancellation);
        if (inspected.Refusal is { } refusal)
        {
            return refusal;
        }

        var report = sheet.Report;
        var file = inspected.Value!;
        var stored = await files.AttachAsync(
            new NewFile(file.Name, file.MediaType, file.Content, PaperKind, report.Id, report.UnitId, officer.Id, clock.UtcNow), cancellation);
        (report.PaperNumber, report.PaperDate, report.PaperFileId) = (paper.Number!.Trim(), paper.Date, stored.Id);
        db.Record(new ConsolidatedPaperBrought(report.Id, report.UnitId, report.PaperNumber, paper.Date!.Value, stored.Hash), officer.Id, clock.UtcNow);
        var source = ReturnDuty.SourceOf(report, sheet.Period);
        await ledger.ReportedAsync(source, clock.Today, officer.Id, cancellation);
        await ledger.IssuedAsync(source, new PaperOfDraft(report.PaperNumber, report.PaperDate!.Value), officer.Id, cancellation);

        return await SaveAsync(report, cancellation);
    }

    private static void Store(ConsolidatedReport report, string key, string text)
    {
        if (report.Parts.Find(part => part.Key == key) is { } stored)
        {
            stored.Text = text;
        }
        else
        {
            report.Parts.Add(new ConsolidatedPart { Key = key, Text = text });
        }
    }

    private async Task<Outcome<ConsolidatedReport>> SaveAsync(ConsolidatedReport report, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return report;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return ChangedMeanwhile;
        }
    }
}

/// <param name="Texts">Edited parts by field name.</param>
internal sealed record ConsolidatedDraft(int Version, IReadOnlyDictionary<string, string> Texts, bool ByDeputy, string? SignerName);
