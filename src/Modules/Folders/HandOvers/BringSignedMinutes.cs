using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.HandOvers;

/// <summary>The minutes that the three signed come back as a scan or PDF; brought again, the newer one counts and the older is withdrawn.</summary>
internal sealed class BringSignedMinutes(AppDbContext db, FileStore files, UploadInspector inspector, Officer officer, Clock clock)
{
    public static readonly Refusal Changed = new("changed", "Có người vừa đính biên bản đã ký. Xem bản hiện tại rồi làm lại nếu vẫn cần thay.");

    public static readonly Refusal NotPaper = new("not-paper", "Biên bản đã ký là tệp PDF hoặc ảnh chụp (JPG, PNG).");

    public async Task<Outcome<HandOver>> RunAsync(HandOver handOver, IFormFile upload, CancellationToken cancellation)
    {
        await using var stream = upload.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, upload.FileName, cancellation);
        if (inspected.Value is not { } file)
        {
            return inspected.Refusal!;
        }

        if (file.Kind is not (Documents.Inspection.FileKind.Pdf or Documents.Inspection.FileKind.Jpeg or Documents.Inspection.FileKind.Png))
        {
            return NotPaper;
        }

        if (handOver.PaperFileId is { } before && await db.Set<StoredFile>().SingleOrDefaultAsync(one => one.Id == before, cancellation) is { } old)
        {
            old.WithdrawnAt = clock.UtcNow;
        }

        var kept = await files.AttachAsync(
            new NewFile(file.Name, file.MediaType, file.Content, HandOver.FileKind, handOver.Id, handOver.UnitId, officer.Id, clock.UtcNow), cancellation);
        handOver.PaperFileId = kept.Id;
        db.Record(new HandOverSigned(handOver.Id, handOver.UnitId, kept.Id, kept.Hash), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return handOver;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}
