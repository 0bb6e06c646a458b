using CoSo.Data.Search;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Work;

/// <param name="Key">Of the form: sent twice it makes one case.</param>
/// <param name="WithFiles">The files of the letter belong to this part too.</param>
internal sealed record NewPart(Guid Key, string ProcedureId, string Title, string Content, bool WithFiles);

/// <param name="Rest">What is left in the letter itself; null leaves it as it is.</param>
/// <param name="WithDenunciation">A part is a denunciation: it is handed over on paper and what was typed of it is wiped here.</param>
/// <param name="Struck">Files that hold the denunciation.</param>
internal sealed record LetterParts(IReadOnlyList<NewPart> Parts, string? Rest, bool WithDenunciation, IReadOnlyList<Guid> Struck);

/// <summary>
/// Tách đơn có nhiều nội dung, in one action: every part becomes a case of its own procedure, with its own clock, receipt and
/// history, linked to the letter it came from. The whole letter stays in that letter's history, unless a part is a denunciation.
/// </summary>
internal sealed class SplitCase(AppDbContext db, ReceiveCase receive, ReceiveRules rules, CaseBook book, Clock clock)
{
    public const int MostParts = 4;

    /// <summary>So many may write into one register in the same instant.</summary>
    private const int MostAtOnce = 20;

    public static bool MaySplit(Case one) => one.IsOpen && one.State is not CaseState.Decided;

    public async Task<Outcome<IReadOnlyList<CaseReceipt>>> RunAsync(Case one, LetterParts wanted, CancellationToken cancellation)
    {
        if (!MaySplit(one))
        {
            return CaseRefusals.NotNow;
        }

        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.Id == one.ReceiverUnitId || unit.Id == one.AboutUnitId).ToListAsync(cancellation);
        var (receiver, about) = (units.Find(unit => unit.Id == one.ReceiverUnitId)!, units.Find(unit => unit.Id == one.AboutUnitId));
        for (var at = 0; at < wanted.Parts.Count; at++)
        {
            if (rules.Refused(PartOf(one, wanted.Parts[at]), receiver, about?.Path) is { } refusal)
            {
                return CaseRefusals.PartRefused with { Arguments = [at + 1, string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.Message, refusal.Arguments)], Source = refusal.Source };
            }
        }

        return wanted is { Parts.Count: 0, WithDenunciation: false } ? CaseRefusals.NothingToSplit : await SaveAsync(one, receiver, about, wanted, cancellation);
    }

    private async Task<Outcome<IReadOnlyList<CaseReceipt>>> SaveAsync(Case one, UnitRow receiver, UnitRow? about, LetterParts wanted, CancellationToken cancellation)
    {
        for (var again = MostAtOnce; ; again--)
        {
            try
            {
                var receipts = await AddAsync(one, receiver, about, wanted, cancellation);
                await db.SaveChangesAsync(cancellation);
                return receipts;
            }
            catch (DbUpdateException fault) when (again > 0 && fault is not DbUpdateConcurrencyException)
            {
                // Somebody took the next number of the register: once more, from what is stored now.
                db.ChangeTracker.Clear();
                one = await db.Set<Case>().SingleAsync(known => known.Id == one.Id, cancellation);
            }
        }
    }

    private async Task<List<CaseReceipt>> AddAsync(Case one, UnitRow receiver, UnitRow? about, LetterParts wanted, CancellationToken cancellation)
    {
        var files = await db.Set<StoredFile>().Where(file => file.OwnerId == one.Id && file.OwnerKind == ReceiveCase.FileOwner && file.WithdrawnAt == null).ToListAsync(cancellation);
        var receipts = new List<CaseReceipt>();
        foreach (var part in wanted.Parts)
        {
            var receipt = await receive.AddAsync(receiver, about, PartOf(one, part), cancellation);
            receipts.Add(receipt);
            db.Add(new CaseLink { CaseId = receipt.Case.Id, OtherId = one.Id, Kind = LinkKind.Split });
            book.Write(receipt.Case, CaseAct.Linked, book.Today, $"{one.Code} (số {one.Number}/{one.Year})");
            db.AddRange(files.Where(file => part.WithFiles && !wanted.Struck.Contains(file.Id)).Select(file => CopyOf(file, receipt.Case.Id)));
        }

        Keep(one, wanted, receipts);
        foreach (var file in files.Where(file => wanted.WithDenunciation && wanted.Struck.Contains(file.Id)))
        {
            file.WithdrawnAt = clock.UtcNow;
        }

        await ShortenAsync(one, wanted, cancellation);
        book.Record(new CaseSplit(one.Id, one.UnitId, wanted.Parts.Count, wanted.WithDenunciation));
        return receipts;
    }

    /// <summary>The letter as it came stays in its history; of one with a denunciation only that it was split.</summary>
    private void Keep(Case one, LetterParts wanted, List<CaseReceipt> receipts)
    {
        var codes = string.Join(", ", receipts.Select(receipt => $"{receipt.Case.Code} (số {receipt.Case.Number}/{receipt.Case.Year})"));
        if (codes.Length > 0)
        {
            book.Write(one, CaseAct.Split, book.Today, codes);
        }

        if (wanted.WithDenunciation)
        {
            book.Write(one, CaseAct.Split, book.Today, "Có phần tố cáo: giao người được phân công, không ghi ở đây.");
        }
        else if (wanted.Rest is { } rest && rest != one.Content)
        {
            book.Write(one, CaseAct.Split, book.Today, one.Content, "Nội dung đơn trước khi tách");
        }
    }

    private async Task ShortenAsync(Case one, LetterParts wanted, CancellationToken cancellation)
    {
        if (wanted.Rest is not { } rest || rest == one.Content)
        {
            return;
        }

        one.Content = rest;
        if (await db.Set<PrivateText>().SingleOrDefaultAsync(text => text.SubjectId == one.Id, cancellation) is { } found)
        {
            found.Folded = CaseInbox.TextOf(one).Folded;
        }

        var sketch = TextBands.Of(one).ToDictionary(band => band.Band, band => band.Hash);
        foreach (var band in await db.Set<CaseBand>().Where(band => band.CaseId == one.Id).ToListAsync(cancellation))
        {
            band.Hash = sketch.GetValueOrDefault(band.Band);
        }
    }

    private static StoredFile CopyOf(StoredFile file, Guid caseId) => new()
    {
        Id = OrderedId.New(), Hash = file.Hash, Name = file.Name, MediaType = file.MediaType, Size = file.Size, OwnerKind = file.OwnerKind, OwnerId = caseId,
        UnitId = file.UnitId, AddedBy = file.AddedBy, AddedAt = file.AddedAt,
    };

    /// <summary>Came on the same day, from the same person, about the same unit.</summary>
    private static NewCase PartOf(Case one, NewPart part) => new()
    {
        Key = part.Key, ProcedureId = part.ProcedureId, Channel = one.Channel, ReceivedOn = one.ReceivedOn, Title = part.Title, Content = part.Content,
        SenderName = one.SenderName, SenderAddress = one.SenderAddress, SenderContact = one.SenderContact, People = one.People, Representatives = one.Representatives,
        AboutUnitId = one.AboutUnitId, PlaceUnitId = one.PlaceUnitId, Place = one.Place, IsFromResident = one.IsFromResident,
    };
}
