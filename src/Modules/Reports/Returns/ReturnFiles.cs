using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;
using ContentKind = CoSo.Documents.Inspection.FileKind;

namespace CoSo.Reports;

/// <summary>Files of a return: attachments while it is written, the signed paper once it is sent.</summary>
internal sealed class ReturnFiles(AppDbContext db, ReturnSteps steps, FileStore files, UploadInspector inspector, ReportAccess access, IPaperDesk papers, Officer officer, Clock clock)
{
    public const string OwnerKind = "return";

    /// <summary>The signed paper stands apart from the attachments.</summary>
    public const string PaperKind = "return-paper";

    public async Task<Outcome<Return>?> AttachAsync(Guid id, IReadOnlyList<IFormFile> uploads, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!access.MayFill(sheet.Unit))
        {
            return (Outcome<Return>)SaveReturn.NotYours;
        }

        if (!sheet.Return.IsEditable)
        {
            return (Outcome<Return>)SaveReturn.NotEditable;
        }

        foreach (var upload in uploads)
        {
            await using var stream = upload.OpenReadStream();
            var inspected = await inspector.InspectAsync(stream, upload.FileName, cancellation);
            if (inspected.Refusal is { } refusal)
            {
                db.ChangeTracker.Clear();
                return (Outcome<Return>)refusal;
            }

            var stored = await files.AttachAsync(NewFile(inspected.Value!, OwnerKind, sheet.Return.Id, sheet.Return.UnitId), cancellation);
            steps.Record(new ReturnFileAttached(sheet.Return.Id, sheet.Return.UnitId, stored.Id, stored.Hash));
        }

        return await steps.SaveAsync(sheet.Return, cancellation);
    }

    public async Task<Outcome<Return>?> WithdrawAsync(Guid id, Guid fileId, CancellationToken cancellation)
    {
        var sheet = await steps.FindAsync(id, cancellation);
        var file = await db.Set<StoredFile>().SingleOrDefaultAsync(
            f => f.Id == fileId && f.OwnerId == id && f.OwnerKind == OwnerKind && f.WithdrawnAt == null, cancellation);
        if (sheet is null || file is null)
        {
            return null;
        }

        if (!access.MayFill(sheet.Unit) || !sheet.Return.IsEditable)
        {
            return (Outcome<Return>)SaveReturn.NotEditable;
        }

        file.WithdrawnAt = clock.UtcNow;
        steps.Record(new ReturnFileWithdrawn(sheet.Return.Id, sheet.Return.UnitId, file.Id));
        return await steps.SaveAsync(sheet.Return, cancellation);
    }

    /// <summary>The signed, numbered paper comes back: only with it is the return a report (đã có văn bản).</summary>
    public async Task<Outcome<Return>?> BringPaperAsync(Guid id, SignedPaper paper, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } sheet)
        {
            return null;
        }

        if (!access.MayFill(sheet.Unit) && !access.MaySend(sheet.Unit))
        {
            return (Outcome<Return>)SaveReturn.NotYours;
        }

        if (sheet.Return.IsEditable || sheet.Return.State is ReturnState.Submitted or ReturnState.Merged)
        {
            return (Outcome<Return>)new Refusal("not-sent", "Gửi báo cáo trước, rồi bổ sung văn bản đã ký.");
        }

        var inspected = await paper.InspectAsync(inspector, clock.Today, cancellation);
        if (inspected.Refusal is { } refusal)
        {
            return (Outcome<Return>)refusal;
        }

        var made = sheet.Return;
        if (await papers.FindAsync(ReturnPaperOwner.OwnerKind, made.Id, cancellation) is { State: not PaperState.Issued }
            && await papers.WithdrawAsync(ReturnPaperOwner.OwnerKind, made.Id, "Văn bản đã được ký ngoài hệ thống.", cancellation) is { } numbered)
        {
            return (Outcome<Return>)numbered;
        }

        await papers.ReplaceAsync(ReturnPaperOwner.OwnerKind, made.Id, paper.Number!.Trim(), paper.Date!.Value, cancellation);
        var stored = await files.AttachAsync(NewFile(inspected.Value!, PaperKind, made.Id, made.UnitId), cancellation);
        (made.PaperNumber, made.PaperDate, made.PaperFileId) = (paper.Number!.Trim(), paper.Date, stored.Id);
        steps.Add(made, ReturnStepKind.PaperBrought, $"{made.PaperNumber}, {Vn.FormalDay(paper.Date.Value)}");
        steps.Record(new ReturnPaperBrought(made.Id, made.UnitId, made.PaperNumber, paper.Date.Value, stored.Hash));
        return await steps.SaveAsync(made, cancellation);
    }

    private NewFile NewFile(InspectedFile file, string kind, Guid ownerId, Guid unitId) =>
        new(file.Name, file.MediaType, file.Content, kind, ownerId, unitId, officer.Id, clock.UtcNow);
}

/// <summary>Số, ngày and the scan of a signed paper, as typed.</summary>
internal sealed record SignedPaper(string? Number, DateOnly? Date, IFormFile? File)
{
    /// <summary>The file, if all three are as they must be.</summary>
    public async Task<Outcome<InspectedFile>> InspectAsync(UploadInspector inspector, DateOnly today, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Number) || Number.Trim().Length > Limits.PaperNumber || Date is null || File is null)
        {
            return new Refusal("paper-incomplete", "Nhập số, ngày của văn bản và chọn tệp PDF đã ký.");
        }

        if (Date > today)
        {
            return new Refusal("paper-in-future", "Ngày văn bản không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(today)] };
        }

        await using var stream = File.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, File.FileName, cancellation);
        return inspected.Value is { Kind: not ContentKind.Pdf }
            ? new Refusal("paper-not-pdf", "Văn bản đã ký phải là tệp PDF.")
            : inspected;
    }
}
