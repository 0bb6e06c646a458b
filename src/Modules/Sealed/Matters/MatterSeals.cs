using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoSo.Data.Files;
using CoSo.Sealed.Crypto;

namespace CoSo.Sealed.Matters;

/// <summary>The private keys of one matter, in memory while it is worked on. Who decides has the second alone.</summary>
internal sealed record MatterKeys(byte[]? Content, byte[] Work)
{
    /// <summary>As it goes into a box.</summary>
    public byte[] Bytes => [.. Work, .. Content ?? []];

    public static MatterKeys Of(byte[] bytes) => new(bytes.Length > Sealing.KeyLength ? bytes[Sealing.KeyLength..] : null, bytes[..Sealing.KeyLength]);
}

/// <summary>Identity, title and body, as they are encrypted.</summary>
internal sealed record MatterContent(string? Name, string? Address, string? Contact, string About, string Title, string Body);

/// <summary>Whom it is about, for deciding who may hold a key.</summary>
internal sealed record MatterRoute(string? Path, string? Unit);

/// <summary>A file with its name, as they are encrypted together.</summary>
internal sealed record SealedFile(string Name, string MediaType, byte[] Bytes);

internal sealed record FileHead(string Name, string MediaType, int Size);

/// <summary>For whom a parcel is.</summary>
[Flags]
internal enum Readers
{
    Handlers = 1,
    Decider = 2,
    Sender = 4,
}

/// <summary>Puts pieces of a matter into parcels and reads them. Each has a random key of its own, sealed to the public keys of those who may read it.</summary>
internal sealed class MatterSeals(AppDbContext db, IFileBytes bytes, Clock clock)
{
    public Parcel Add(SealedMatter matter, ParcelKind kind, byte[] message, Readers readers, Guid actorId)
    {
        var (id, key) = (OrderedId.New(), RandomNumberGenerator.GetBytes(Sealing.KeyLength));
        var parcel = Of(matter, id, kind, key, readers, actorId, Sealing.Encrypt(Padding.Pad(message), key, Bound(matter.Id, id)), null, null);
        CryptographicOperations.ZeroMemory(key);
        db.Add(parcel);
        return parcel;
    }

    public Parcel AddText(SealedMatter matter, ParcelKind kind, string text, Readers readers, Guid actorId) => Add(matter, kind, Encoding.UTF8.GetBytes(text), readers, actorId);

    public Parcel AddJson<T>(SealedMatter matter, ParcelKind kind, T value, Readers readers) => Add(matter, kind, JsonSerializer.SerializeToUtf8Bytes(value), readers, Guid.Empty);

    /// <summary>A file of the sender: for the handlers.</summary>
    public Task AddFileAsync(SealedMatter matter, SealedFile file, Guid? withId, Guid actorId, CancellationToken cancellation) =>
        AddFileAsync(matter, file, withId, Readers.Handlers, actorId, cancellation);

    /// <summary>Only the cipher reaches the file store, under the hash of the cipher.</summary>
    public async Task AddFileAsync(SealedMatter matter, SealedFile file, Guid? withId, Readers readers, Guid actorId, CancellationToken cancellation)
    {
        var (id, key) = (OrderedId.New(), RandomNumberGenerator.GetBytes(Sealing.KeyLength));
        var head = JsonSerializer.SerializeToUtf8Bytes(new FileHead(file.Name, file.MediaType, file.Bytes.Length));
        var hash = await bytes.KeepAsync(Sealing.Encrypt(Padding.Pad(file.Bytes), key, Bound(matter.Id, id)), cancellation);
        db.Add(Of(matter, id, ParcelKind.File, key, readers, actorId, Sealing.Encrypt(Padding.Pad(head), key, Bound(matter.Id, id)), hash, withId));
        CryptographicOperations.ZeroMemory(key);
    }

    public byte[] Read(Parcel parcel, MatterKeys keys) => Open(parcel, KeyOf(parcel, keys), parcel.Cipher!);

    public string ReadText(Parcel parcel, MatterKeys keys) => Encoding.UTF8.GetString(Read(parcel, keys));

    public T ReadJson<T>(Parcel parcel, MatterKeys keys) => JsonSerializer.Deserialize<T>(Read(parcel, keys))!;

    /// <summary>What was written to the sender, by the key that follows from the receipt's secret.</summary>
    public string ReadAsSender(Parcel parcel, byte[] senderKey) => Encoding.UTF8.GetString(Open(parcel, Sealing.Unbox(parcel.ForSender!, senderKey), parcel.Cipher!));

    public async Task<SealedFile> ReadFileAsync(Parcel parcel, MatterKeys keys, CancellationToken cancellation)
    {
        using var cipher = new MemoryStream();
        await using (var stored = bytes.Open(parcel.Hash!))
        {
            await stored.CopyToAsync(cipher, cancellation);
        }

        var head = ReadHead(parcel, keys);
        return new SealedFile(head.Name, head.MediaType, Open(parcel, KeyOf(parcel, keys), cipher.ToArray()));
    }

    /// <summary>Name, kind and size, without the bytes.</summary>
    public FileHead ReadHead(Parcel parcel, MatterKeys keys) => ReadJson<FileHead>(parcel, keys);

    /// <summary>Whether these keys open the parcel at all.</summary>
    public static bool MayRead(Parcel parcel, MatterKeys keys) => (keys.Content is not null && parcel.ForContent is not null) || parcel.ForWork is not null;

    private static byte[] KeyOf(Parcel parcel, MatterKeys keys) => keys.Content is { } content && parcel.ForContent is { } forContent
        ? Sealing.Unbox(forContent, content)
        : Sealing.Unbox(parcel.ForWork ?? throw new CryptographicException("Not for this reader."), keys.Work);

    private static byte[] Open(Parcel parcel, byte[] key, byte[] cipher) => Padding.Unpad(Sealing.Decrypt(cipher, key, Bound(parcel.MatterId, parcel.Id)));

    private static byte[] Bound(Guid matterId, Guid parcelId) => [.. matterId.ToByteArray(), .. parcelId.ToByteArray()];

    private Parcel Of(SealedMatter matter, Guid id, ParcelKind kind, byte[] key, Readers readers, Guid actorId, byte[]? cipher, string? hash, Guid? withId) => new()
    {
        Id = id, MatterId = matter.Id, Kind = kind, WithId = withId, On = clock.Today, ActorId = actorId, Cipher = cipher, Hash = hash,
        ForContent = readers.HasFlag(Readers.Handlers) ? Sealing.Box(key, matter.ContentKey) : null,
        ForWork = readers.HasFlag(Readers.Decider) ? Sealing.Box(key, matter.WorkKey) : null,
        ForSender = readers.HasFlag(Readers.Sender) ? Sealing.Box(key, matter.SenderKey) : null,
    };
}
