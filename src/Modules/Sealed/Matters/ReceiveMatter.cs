using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Inspection;
using CoSo.Law;
using CoSo.Sealed.Crypto;
using CoSo.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

internal sealed record NewMatter
{
    public required Guid Key { get; init; }

    public required string ProcedureId { get; init; }

    public required IntakeChannel Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The unit of the person concerned; null when the sender knows none.</summary>
    public UnitRow? About { get; init; }

    public required MatterContent Content { get; init; }

    public IReadOnlyList<InspectedFile> Files { get; init; } = [];
}

/// <summary>What the sender takes away; the secret exists here and nowhere else.</summary>
internal sealed record MatterReceipt(string Code, string Secret, DateOnly ReceivedOn, int Number, int Year, Guid MatterId);

/// <summary>
/// Tiếp nhận: settles for whom before anything is stored, makes the keys of the matter, encrypts, and forgets. What is typed leaves
/// this verb only as cipher.
/// </summary>
internal sealed class ReceiveMatter(
    AppDbContext db, LawBook law, SealRings rings, MatterSeals seals, MatterRecipients recipients, MatterBook book, SealedPlace place, Officer officer)
{
    private const int MostAtOnce = 20;

    public async Task<Outcome<MatterReceipt>> RunAsync(NewMatter wanted, CancellationToken cancellation)
    {
        if (await SentAsync(wanted.Key, cancellation) is { } sent)
        {
            return SealedRefusals.Sent with { Arguments = [sent] };
        }

        if (wanted.ReceivedOn > book.Today)
        {
            return SealedRefusals.FutureDay with { Arguments = [Vn.Day(book.Today)] };
        }

        var state = law.InForceOn(wanted.ReceivedOn).Procedure(wanted.ProcedureId);
        if (state.WhyOff is { } why)
        {
            return SealedRefusals.Off with { Arguments = [why] };
        }

        if (await rings.ForAsync(wanted.About, cancellation) is not { } ring)
        {
            return SealedRefusals.NoRing with { Arguments = [place.Above] };
        }

        if (wanted.Channel is not IntakeChannel.Portal && ring.Handlers.All(key => key.AccountId != officer.Id))
        {
            return SealedRefusals.YouAreConcerned with { Arguments = [place.Above] };
        }

        return await WriteAsync(ring, state.Procedure!, wanted, cancellation);
    }

    private async Task<Outcome<MatterReceipt>> WriteAsync(Ring ring, Procedure procedure, NewMatter wanted, CancellationToken cancellation)
    {
        for (var again = MostAtOnce; ; again--)
        {
            try
            {
                return await WriteOnceAsync(ring, procedure, wanted, cancellation);
            }
            catch (DbUpdateException) when (again > 0)
            {
                db.ChangeTracker.Clear();
                if (await SentAsync(wanted.Key, cancellation) is { } sent)
                {
                    return SealedRefusals.Sent with { Arguments = [sent] };
                }
            }
        }
    }

    private async Task<MatterReceipt> WriteOnceAsync(Ring ring, Procedure procedure, NewMatter wanted, CancellationToken cancellation)
    {
        var (code, secret) = (Receipts.NewCode(), Receipts.NewSecret());
        var (content, work) = (Sealing.NewPair(), Sealing.NewPair());
        var isInformation = !procedure.Channels.Contains(wanted.Channel);
        var matter = new SealedMatter
        {
            Id = OrderedId.New(), Code = code, ReceiptHash = Receipts.HashOf(code, secret), Key = wanted.Key, UnitId = ring.Agency.Id,
            Year = wanted.ReceivedOn.Year, Number = await NextNumberAsync(ring.Agency.Id, wanted.ReceivedOn.Year, cancellation), ProcedureId = procedure.Id, Channel = wanted.Channel,
            ReceivedOn = wanted.ReceivedOn, LawDay = wanted.ReceivedOn, IsInformation = isInformation, ContentKey = content.Public, WorkKey = work.Public,
            SenderKey = Sealing.PublicOf(Receipts.PrivateKeyOf(code, secret)), IsOffLedger = await place.ConcernsCoordinatorAsync(wanted.About, cancellation),
        };
        db.Add(matter);
        await recipients.ShareAsync(matter, new MatterKeys(content.Private, work.Private), ring, cancellation);
        seals.AddJson(matter, ParcelKind.Route, new MatterRoute(wanted.About?.Path, wanted.About?.Name), Readers.Handlers | Readers.Decider);
        seals.AddJson(matter, ParcelKind.Content, wanted.Content, Readers.Handlers);
        foreach (var file in wanted.Files)
        {
            await seals.AddFileAsync(matter, new SealedFile(file.Name, file.MediaType, file.Content), null, officer.Id, cancellation);
        }

        await BeginAsync(matter, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new MatterReceipt(code, secret, matter.ReceivedOn, matter.Number, matter.Year, matter.Id);
    }

    private async Task BeginAsync(SealedMatter matter, CancellationToken cancellation)
    {
        book.Write(matter, MatterAct.Received, matter.ReceivedOn);
        book.Record(new SealedReceived(matter.Id, matter.UnitId, matter.Number));
        if (matter.IsInformation)
        {
            book.Begin(matter, MatterBook.InformationStep, matter.ReceivedOn, null);
        }
        else
        {
            await book.HappenedAsync(matter, CaseEvent.Received, matter.ReceivedOn, cancellation);
        }
    }

    private Task<string?> SentAsync(Guid key, CancellationToken cancellation) =>
        db.Set<SealedMatter>().Where(one => one.Key == key).Select(one => one.Code).SingleOrDefaultAsync(cancellation);

    private async Task<int> NextNumberAsync(Guid unitId, int year, CancellationToken cancellation) =>
        1 + (await db.Set<SealedMatter>().Where(one => one.UnitId == unitId && one.Year == year).MaxAsync(one => (int?)one.Number, cancellation) ?? 0);
}
