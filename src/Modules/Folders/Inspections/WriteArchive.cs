using System.IO.Compression;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Inspections;

/// <summary>
/// Writes the ZIP into a stream as it goes: a folder for each heading, files one by one, the table of contents last, when it is
/// known which could be read. Memory holds one table, never the files.
/// </summary>
internal sealed class WriteArchive(AppDbContext db, FileStore store, Evidence evidence, ContentsPaper contents)
{
    public const string ContentsName = "00_Danh_muc_minh_chung";

    public async Task RunAsync(InspectionFile file, Stream target, CancellationToken cancellation)
    {
        var collected = await evidence.CollectAsync(new InspectionWish(file.UnitId, file.WithBelow, file.PlanId, file.From, file.To), cancellation);
        var unread = new HashSet<string>();
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var chapter in collected.Chapters)
        {
            await ChapterAsync(zip, chapter, file.MadeAt, unread, cancellation);
        }

        await EntryAsync(zip, ContentsName + ".docx", file.MadeAt, await contents.DocxAsync(file, collected, unread, cancellation), cancellation);
        using var sheet = new MemoryStream();
        ContentsPaper.WriteSheet(sheet, collected, unread);
        await EntryAsync(zip, ContentsName + ".xlsx", file.MadeAt, sheet.ToArray(), cancellation);
    }

    private async Task ChapterAsync(ZipArchive zip, Chapter chapter, DateTime at, HashSet<string> unread, CancellationToken cancellation)
    {
        var ids = chapter.Items.SelectMany(line => line.Item.Files).Select(file => file.FileId).ToList();
        var stored = await db.Set<StoredFile>().AsNoTracking().Where(file => ids.Contains(file.Id) && file.WithdrawnAt == null).ToDictionaryAsync(file => file.Id, cancellation);
        foreach (var line in chapter.Items)
        {
            for (var i = 0; i < line.Item.Files.Count; i++)
            {
                var name = ContentsPaper.FileName(line, i, line.Item.Files[i]);
                if (!stored.TryGetValue(line.Item.Files[i].FileId, out var file) || Open(file) is not { } source)
                {
                    unread.Add(name);
                    continue;
                }

                await using (source)
                {
                    await using var entry = await NewEntry(zip, $"{chapter.Folder}/{name}", at).OpenAsync(cancellation);
                    await source.CopyToAsync(entry, cancellation);
                }
            }
        }
    }

    /// <summary>Null where the bytes are gone from the disk: said in the table of contents, the rest is handed over all the same.</summary>
    private Stream? Open(StoredFile file)
    {
        try
        {
            return store.Open(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task EntryAsync(ZipArchive zip, string name, DateTime at, byte[] bytes, CancellationToken cancellation)
    {
        await using var entry = await NewEntry(zip, name, at).OpenAsync(cancellation);
        await entry.WriteAsync(bytes, cancellation);
    }

    /// <summary>Fastest: what is attached (PDF, pictures) is packed already.</summary>
    private static ZipArchiveEntry NewEntry(ZipArchive zip, string name, DateTime at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)).ToOffset(Clock.VietnamOffset);
        return entry;
    }
}
