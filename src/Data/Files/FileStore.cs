using CoSo.Kernel;
using System.Security.Cryptography;

namespace CoSo.Data.Files;

/// <summary>Where bytes lie, by hash. A folder here; an S3-compatible store can take its place.</summary>
public interface IFileBytes
{
    /// <summary>Stores the bytes and returns their SHA-256, lower-case hex. Storing what is there already changes nothing.</summary>
    Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>Stores what <paramref name="write"/> writes, without holding it in memory; returns its hash and how many bytes it is.</summary>
    Task<(string Hash, long Size)> KeepAsync(Func<Stream, Task> write, CancellationToken cancellation);

    /// <summary>Opens the bytes for reading.</summary>
    /// <exception cref="FileNotFoundException">Nothing is stored under the hash.</exception>
    Stream Open(string hash);
}

/// <summary>Content-addressed files in a folder: <c>ab/cd/abcd…</c>; written aside and renamed, so a half-written file is never seen.</summary>
public sealed class FolderFileBytes(string folder) : IFileBytes
{
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}";
        await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        return hash;
    }

    public async Task<(string Hash, long Size)> KeepAsync(Func<Stream, Task> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            var (hash, size) = await WriteAsync(aside, write, cancellation);
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(aside, path, overwrite: true);
            return (hash, size);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static async Task<(string Hash, long Size)> WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        await write(file);
        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), file.Length);
    }

    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read);

    private string PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash[2..4], hash)
            : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(hash));
}

/// <summary>The one way to attach a file. Callers have inspected it (type by content, size, metadata stripped) before.</summary>
public sealed class FileStore(AppDbContext db, IFileBytes bytes)
{
    /// <summary>Keeps the bytes and adds the attachment to the unit of work; the caller saves.</summary>
    public async Task<StoredFile> AttachAsync(NewFile file, CancellationToken cancellation) =>
        Add(file, await bytes.KeepAsync(file.Bytes, cancellation), file.Bytes.Length);

    /// <summary>Attaches what <paramref name="write"/> writes, for a file too large to hold; <see cref="NewFile.Bytes"/> are left aside.</summary>
    public async Task<StoredFile> AttachAsync(NewFile file, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var (hash, size) = await bytes.KeepAsync(write, cancellation);
        return Add(file, hash, size);
    }

    private StoredFile Add(NewFile file, string hash, long size)
    {
        var stored = new StoredFile
        {
            Id = OrderedId.New(),
            Hash = hash,
            Name = file.Name,
            MediaType = file.MediaType,
            Size = size,
            OwnerKind = file.OwnerKind,
            OwnerId = file.OwnerId,
            UnitId = file.UnitId,
            AlsoUnitId = file.AlsoUnitId,
            AddedBy = file.AddedBy,
            AddedAt = file.AddedAt,
        };
        db.Add(stored);
        return stored;
    }

    public Stream Open(StoredFile file) => bytes.Open(file.Hash);
}

/// <param name="OwnerKind">What it is attached to: <c>duty</c>, <c>return</c>, <c>plan</c>.</param>
/// <param name="UnitId">Whose file it is.</param>
public sealed record NewFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string OwnerKind, Guid OwnerId, Guid UnitId, Guid AddedBy, DateTime AddedAt)
{
    /// <summary>As in <see cref="StoredFile.AlsoUnitId"/>.</summary>
    public Guid? AlsoUnitId { get; init; }
}
