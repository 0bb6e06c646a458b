using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>What is done with the consolidated report: edited and saved, approved, opened again, its signed paper brought back.</summary>
internal sealed class ConsolidatedVerbs(AppDbContext db, ReportAccess access, FileStore files, UploadInspector inspector, Officer officer, Clock clock, IDutyLedger ledger, IPaperDesk papers)
{
    public const string PaperKind = "consolidated-paper";

    public static readonly Refusal ChangedMeanwhile = new(
        "changed-meanwhile", "Có người vừa lưu báo cáo này. Nội dung bạn nhập vẫn ở dưới đây, cạnh nội dung đã lưu; xem lại rồi lưu lần nữa.");

    internal static readonly Refusal NotYours = new("not-consolidator", "Chỉ đầu mối tổng hợp soạn báo cáo tổng hợp.");

    private static readonly Refusal OnItsWay = new("paper-on-its-way", "Báo cáo đang được trình ký. Rút lại văn bản trong mục Văn bản rồi sửa; nội dung bạn nhập vẫn ở dưới đây.");

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

        if (await PaperOfAsync(sheet.Report, cancellation) is { IsLocked: true })
        {
            return OnItsWay;
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

        if (await PaperOfAsync(sheet.Report, cancellation) is not null)
        {
            return new Refusal("approve-in-chain", "Báo cáo đã được trình ký. Duyệt ở văn bản trình ký.");
        }

        Approve(sheet.Report, sheet.Period, officer.Name, clock.UtcNow);
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

        if (await papers.WithdrawAsync(ConsolidatedPaperOwner.OwnerKind, sheet.Report.Id, $"Mở lại báo cáo: {reason.Trim()}", cancellation) is { } numbered)
        {
            return numbered;
        }

        Reopen(sheet.Report, sheet.Period);
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

        var inspected = await paper.InspectAsync(inspector, clock.Today, cancellation);
        if (inspected.Refusal is { } refusal)
        {
            return refusal;
        }

        var report = sheet.Report;
        if (await papers.WithdrawAsync(ConsolidatedPaperOwner.OwnerKind, report.Id, "Văn bản đã được ký ngoài hệ thống.", cancellation) is { } numbered)
        {
            return numbered;
        }

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

    internal static void Approve(ConsolidatedReport report, Period period, string by, DateTime at)
    {
        report.State = ConsolidatedState.Approved;
        (report.ApprovedBy, report.ApprovedAt) = (by, at);
        if (period.State == PeriodState.Open)
        {
            period.State = PeriodState.Consolidated;
        }
    }

    internal static void Reopen(ConsolidatedReport report, Period period)
    {
        report.State = ConsolidatedState.Draft;
        (report.ApprovedBy, report.ApprovedAt) = (null, null);
        if (period.State == PeriodState.Consolidated)
        {
            period.State = PeriodState.Open;
        }
    }

    private Task<PaperRow?> PaperOfAsync(ConsolidatedReport report, CancellationToken cancellation) =>
        papers.FindAsync(ConsolidatedPaperOwner.OwnerKind, report.Id, cancellation);

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
