using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>What an opened matter shows to its reader: all of it to a handler, to the one who decides what the handlers wrote.</summary>
internal sealed record OpenMatter(MatterRoute Route, MatterContent? Content, IReadOnlyList<OpenText> Texts, IReadOnlyList<OpenFile> Files);

internal sealed record OpenText(Guid Id, ParcelKind Kind, DateOnly On, string Text);

/// <param name="IsByHandler">Added by a handler; otherwise it came from the sender.</param>
/// <param name="IsForDecider">Who decides reads it too.</param>
internal sealed record OpenFile(Guid Id, Guid? WithId, DateOnly On, FileHead Head, bool IsByHandler, bool IsForDecider);

/// <summary>Reads the parcels of a matter that was opened. What is read lives for one answer.</summary>
internal sealed class ReadMatter(AppDbContext db, MatterSeals seals, MatterBook book)
{
    /// <summary>Of one matter; the latest count.</summary>
    private const int Most = 300;

    public async Task<OpenMatter> RunAsync(SealedMatter matter, MatterKeys keys, CancellationToken cancellation)
    {
        var parcels = await db.Set<Parcel>().AsNoTracking().Where(parcel => parcel.MatterId == matter.Id).OrderByDescending(parcel => parcel.Id).Take(Most).ToListAsync(cancellation);
        var mine = parcels.FindAll(parcel => MatterSeals.MayRead(parcel, keys));
        var content = mine.Find(parcel => parcel.Kind is ParcelKind.Content);
        var notes = parcels.Where(parcel => parcel.Kind is ParcelKind.Note).Select(parcel => (Guid?)parcel.Id).ToHashSet();
        return new OpenMatter(
            seals.ReadJson<MatterRoute>(mine.Find(parcel => parcel.Kind is ParcelKind.Route)!, keys),
            content is null ? null : seals.ReadJson<MatterContent>(content, keys),
            [.. mine.Where(parcel => parcel.Kind is not (ParcelKind.Route or ParcelKind.Content or ParcelKind.File)).Select(parcel => new OpenText(parcel.Id, parcel.Kind, parcel.On, seals.ReadText(parcel, keys)))],
            [.. mine.Where(parcel => parcel.Kind is ParcelKind.File).Reverse().Select(parcel => new OpenFile(parcel.Id, parcel.WithId, parcel.On, seals.ReadHead(parcel, keys), notes.Contains(parcel.WithId), parcel.ForWork is not null))]);
    }

    /// <summary>A file, on record each time.</summary>
    public async Task<SealedFile?> FileAsync(SealedMatter matter, MatterKeys keys, Guid parcelId, CancellationToken cancellation)
    {
        if (await db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(parcel => parcel.Id == parcelId && parcel.MatterId == matter.Id && parcel.Kind == ParcelKind.File, cancellation) is not { } found
            || !MatterSeals.MayRead(found, keys))
        {
            return null;
        }

        book.Record(new SealedFileOpened(matter.Id, matter.UnitId, parcelId));
        await db.SaveChangesAsync(cancellation);
        return await seals.ReadFileAsync(found, keys, cancellation);
    }
}
