using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>What the holder of a receipt sees: how far it is, what was said to them, when they wrote. Never what they wrote: a receipt may fall into other hands.</summary>
/// <param name="PartsWithdrawn">Days on which a part was withdrawn: whoever holds the receipt and did not do it sees that somebody did.</param>
internal sealed record FollowedMatter(SealedMatter Matter, IReadOnlyList<FollowedLine> Lines, IReadOnlyList<DateOnly> PartsWithdrawn);

/// <param name="Text">Null for the sender's own.</param>
internal sealed record FollowedLine(DateOnly On, string? Text);

/// <summary>The two-way channel by code and secret, without account or cookie. Code and secret come with every request and are kept nowhere.</summary>
internal sealed class FollowMatter(AppDbContext db, MatterSeals seals, MatterBook book, SealedPace pace)
{
    public const int TextMaxLength = 4000;

    private const int Most = 200;

    /// <summary>Compared against where no matter has the code.</summary>
    private static readonly string Nobody = new('0', 64);

    /// <summary>A code that does not exist takes as long, and says the same, as a wrong secret.</summary>
    public async Task<Outcome<SealedMatter>> OpenAsync(string? code, string? secret, CancellationToken cancellation)
    {
        var plain = Receipts.CodeOf(code);
        if (!pace.MayTry(plain))
        {
            return SealedRefusals.TooMany;
        }

        var matter = await db.Set<SealedMatter>().SingleOrDefaultAsync(one => one.Code == plain, cancellation);
        return Receipts.Fits(matter?.ReceiptHash ?? Nobody, plain, secret) && matter is not null ? matter : SealedRefusals.WrongSecret;
    }

    public async Task<FollowedMatter> ReadAsync(SealedMatter matter, string? secret, CancellationToken cancellation)
    {
        var key = Receipts.PrivateKeyOf(matter.Code, secret);
        var parcels = await db.Set<Parcel>().AsNoTracking().Where(parcel => parcel.MatterId == matter.Id && (parcel.Kind == ParcelKind.ToSender || parcel.Kind == ParcelKind.FromSender))
            .OrderByDescending(parcel => parcel.Id).Take(Most).ToListAsync(cancellation);
        var withdrawn = await db.Set<MatterEntry>().Where(entry => entry.MatterId == matter.Id && entry.Act == MatterAct.PartWithdrawn).OrderBy(entry => entry.Id).Select(entry => entry.On).Take(Most).ToListAsync(cancellation);
        return new FollowedMatter(matter, [.. parcels.Select(parcel => new FollowedLine(parcel.On, parcel.Kind is ParcelKind.ToSender ? seals.ReadAsSender(parcel, key) : null))], withdrawn);
    }

    /// <summary>A message with its files, encrypted as at first.</summary>
    /// <param name="key">Of the form: sent twice it is written once.</param>
    public async Task<Outcome<SealedMatter>> WriteAsync(SealedMatter matter, Guid key, string text, IReadOnlyList<InspectedFile> files, CancellationToken cancellation)
    {
        if (!pace.MaySend())
        {
            return SealedRefusals.TooMany;
        }

        if (await db.Set<MatterEntry>().AnyAsync(entry => entry.Id == key, cancellation))
        {
            return matter;
        }

        var parcel = seals.AddText(matter, ParcelKind.FromSender, text, Readers.Handlers, Guid.Empty);
        foreach (var file in files)
        {
            await seals.AddFileAsync(matter, new SealedFile(file.Name, file.MediaType, file.Content), parcel.Id, Guid.Empty, cancellation);
        }

        db.Add(new MatterEntry { Id = key, MatterId = matter.Id, Act = MatterAct.Messaged, On = book.Today, ActorId = Guid.Empty, At = parcel.On.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) });
        book.Record(new SealedWrittenBySender(matter.Id, matter.UnitId));
        await db.SaveChangesAsync(cancellation);
        return matter;
    }
}
