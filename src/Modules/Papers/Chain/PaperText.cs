using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Documents.Reading;
using ContentKind = CoSo.Documents.Inspection.FileKind;

namespace CoSo.Papers;

/// <summary>The files of a paper: the text as its owner makes it or as it was uploaded, and the signed PDF.</summary>
internal sealed class PaperText(FileStore files, UploadInspector inspector, Officer officer, Clock clock)
{
    public const string OwnerKind = "paper";
    public const string SignedKind = "paper-signed";

    /// <summary>Makes the owner's text anew with what the chain knows by now. A paper written outside keeps its file.</summary>
    public async Task<StoredFile?> RemakeAsync(PaperInHand hand, IPaperOwner? owner, CancellationToken cancellation)
    {
        var paper = hand.Paper;
        if (owner is not { WritesText: true } || await owner.MakeAsync(paper.OwnerId!.Value, FrameOf(hand), cancellation) is not { } made)
        {
            return null;
        }

        var stored = await files.AttachAsync(
            new NewFile(made.FileName, made.MediaType, made.Bytes, OwnerKind, paper.Id, paper.UnitId, officer.Id, clock.UtcNow), cancellation);
        paper.FileId = stored.Id;
        return stored;
    }

    public static PaperFrame FrameOf(PaperInHand hand)
    {
        var paper = hand.Paper;
        return new PaperFrame(
            paper.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), paper.Sign, paper.IssuedOn, paper.Capacity, paper.SignerTitle ?? "", paper.SignerName,
            [.. paper.Recipients.OrderBy(r => r.Position).Select(r => r.Written), ArchiveOf(paper, hand.Unit, hand.DraftUnit)],
            paper.State is PaperState.Draft || paper.IsUnderWay)
        {
            Replaces = hand.Replaces is { } former ? $"số {former.FullNumber} {Vn.FormalDay(former.IssuedOn!.Value)}" : null,
        };
    }

    public static string ArchiveOf(Paper paper, UnitRow unit, UnitRow draftUnit) =>
        ArchiveLine.Of(unit.Id == draftUnit.Id ? null : draftUnit.PaperSign, paper.Initials, paper.Copies);

    /// <summary>Inspects an uploaded draft in memory: DOCX or PDF, and no state secret. Nothing of what is refused is kept.</summary>
    public Task<Outcome<InspectedFile>> InspectDraftAsync(IFormFile upload, CancellationToken cancellation) =>
        InspectAsync(upload, kind => kind is ContentKind.Docx or ContentKind.Pdf, new Refusal("paper-format", "Dự thảo phải là tệp DOCX hoặc PDF."), cancellation);

    public Task<Outcome<InspectedFile>> InspectSignedAsync(IFormFile upload, CancellationToken cancellation) =>
        InspectAsync(upload, kind => kind is ContentKind.Pdf, PaperRefusals.NotPdf, cancellation);

    public async Task<StoredFile> KeepAsync(Paper paper, InspectedFile file, string kind, CancellationToken cancellation) =>
        await files.AttachAsync(new NewFile(file.Name, file.MediaType, file.Content, kind, paper.Id, paper.UnitId, officer.Id, clock.UtcNow), cancellation);

    private async Task<Outcome<InspectedFile>> InspectAsync(IFormFile upload, Func<ContentKind, bool> fits, Refusal otherwise, CancellationToken cancellation)
    {
        await using var stream = upload.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, upload.FileName, cancellation);
        if (inspected.Value is not { } file)
        {
            return inspected;
        }

        if (!fits(file.Kind))
        {
            return otherwise;
        }

        // A grade is looked for in what can be read; a scan shows none to a program, and the form asks the person.
        using var content = new MemoryStream(file.Content, writable: false);
        return PaperReader.Read(content, file.Name).Refusal is { } refusal && refusal.Code == ReadingRefusals.Secret.Code ? refusal : inspected;
    }
}
