using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoSo.Folders.Inspections;

/// <summary>Writes the next large file that waits. Claimed by its version: two nodes never write the same.</summary>
internal sealed class MakeQueued(AppDbContext db, FileStore store, WriteArchive archive, Clock clock, ILogger<MakeQueued> log)
{
    private static readonly TimeSpan GivenUp = TimeSpan.FromHours(1);

    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var forgotten = clock.UtcNow - GivenUp;
        var file = await db.Set<InspectionFile>()
            .Where(one => one.State == InspectionState.Queued || (one.State == InspectionState.Making && one.BegunAt < forgotten)).OrderBy(one => one.Id).FirstOrDefaultAsync(cancellation);
        if (file is null || !await ClaimAsync(file, cancellation))
        {
            return false;
        }

        try
        {
            var kept = await store.AttachAsync(
                new NewFile(file.FileName, "application/zip", default, InspectionFile.FileKind, file.Id, file.UnitId, file.MadeBy, clock.UtcNow),
                target => archive.RunAsync(file, target, cancellation), cancellation);
            file.Finish(kept.Id);
            db.Record(new InspectionFileWritten(file.Id, file.UnitId, kept.Id, kept.Hash), Guid.Empty, clock.UtcNow);
        }
        catch (IOException fault)
        {
            log.LogError(fault, "An inspection file could not be written.");
            file.Fail(Key("Không ghi được hồ sơ lên đĩa. Báo quản trị hệ thống, rồi lập lại."));
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<bool> ClaimAsync(InspectionFile file, CancellationToken cancellation)
    {
        try
        {
            file.Begin(clock.UtcNow);
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static string Key(string text) => text;
}
