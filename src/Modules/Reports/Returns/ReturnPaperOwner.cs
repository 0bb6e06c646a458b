using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Answers for a unit's return on its way to Văn thư: writes its text, takes số, ngày and the signed PDF. Only a return that was sent is handed in.</summary>
internal sealed class ReturnPaperOwner(AppDbContext db, ReturnSteps steps, ReturnVersions versions, ReturnPaper paper, FileStore files) : IPaperOwner
{
    public const string OwnerKind = "return";

    public string Kind => OwnerKind;

    public bool WritesText => true;

    public async Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation) =>
        await steps.FindAsync(ownerId, cancellation) is { } sheet
            ? new PaperContent($"bao-cao-{sheet.Unit.Code}-{sheet.Period.Key}.docx", PaperContent.Docx, await paper.DocxAsync(sheet, cancellation, frame))
            : null;

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        // The unit's leader sent it, so the chain has nothing to approve.
        if (news.Event is not (PaperEvent.Issued or PaperEvent.Corrected))
        {
            return;
        }

        var made = await db.Set<Return>().SingleAsync(one => one.Id == news.OwnerId, cancellation);
        var row = await db.Set<PaperRow>().AsNoTracking().SingleAsync(one => one.Id == news.PaperId, cancellation);
        if (await versions.IsOutdatedAsync(row, made.Number, cancellation))
        {
            // Numbered before it was sent back, issued afterwards: a paper of what was sent before.
            steps.Add(made, ReturnStepKind.PaperBrought, $"{news.Number}, {Vn.FormalDay(news.IssuedOn!.Value)} (nội dung lần gửi trước)");
            return;
        }

        (made.PaperNumber, made.PaperDate) = (news.Number, news.IssuedOn);
        var hash = "";
        if (news.SignedPdf is { } signed)
        {
            var stored = await files.AttachAsync(
                new NewFile(signed.FileName, signed.MediaType, signed.Bytes, ReturnFiles.PaperKind, made.Id, made.UnitId, news.ActorId, steps.Now), cancellation);
            (made.PaperFileId, hash) = (stored.Id, stored.Hash);
        }

        steps.Add(made, ReturnStepKind.PaperBrought, $"{made.PaperNumber}, {Vn.FormalDay(made.PaperDate!.Value)}");
        steps.Record(new ReturnPaperBrought(made.Id, made.UnitId, made.PaperNumber!, made.PaperDate!.Value, hash));
    }
}
