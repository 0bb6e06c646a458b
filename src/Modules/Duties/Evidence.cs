using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;

namespace CoSo.Duties;

/// <summary>Tài liệu minh chứng: inspected files kept with a duty.</summary>
internal sealed class Evidence(FileStore files, DutyBook book, Officer officer, Clock clock)
{
    public const string OwnerKind = "duty";

    /// <summary>So that one form cannot fill the memory; more go in the next.</summary>
    public const int FilesAtOnce = 10;

    /// <summary>Inspects what a form brought, in memory; the first fault refuses all.</summary>
    public static async Task<Outcome<List<InspectedFile>>> InspectAsync(UploadInspector inspector, IReadOnlyList<IFormFile> uploads, CancellationToken cancellation)
    {
        if (uploads.Count > FilesAtOnce)
        {
            return DutyRefusals.TooManyFiles with { Arguments = [FilesAtOnce] };
        }

        var inspected = new List<InspectedFile>();
        foreach (var upload in uploads)
        {
            await using var stream = upload.OpenReadStream();
            var outcome = await inspector.InspectAsync(stream, upload.FileName, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                return refusal;
            }

            inspected.Add(outcome.Value!);
        }

        return inspected;
    }

    /// <summary>Keeps the files and adds them to the unit of work, each with its audit event.</summary>
    public async Task KeepAsync(Duty duty, IReadOnlyList<InspectedFile> inspected, CancellationToken cancellation)
    {
        foreach (var file in inspected)
        {
            var kept = await files.AttachAsync(
                new NewFile(file.Name, file.MediaType, file.Content, OwnerKind, duty.Id, duty.UnitId, officer.Id, clock.UtcNow) { AlsoUnitId = duty.AssignerUnitId },
                cancellation);
            book.Record(new EvidenceAdded(duty.Id, duty.UnitId, kept.Id, kept.Hash), officer.Id);
        }

        duty.CountFiles(inspected.Count);
    }
}
