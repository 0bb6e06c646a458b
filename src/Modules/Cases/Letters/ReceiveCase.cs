using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

internal sealed record NewCase
{
    public required Guid Key { get; init; }

    public required string ProcedureId { get; init; }

    public required IntakeChannel Channel { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public string? SenderName { get; init; }

    public string? SenderAddress { get; init; }

    public string? SenderContact { get; init; }

    public int People { get; init; } = 1;

    /// <summary>Names of those who speak for a group, one a line.</summary>
    public string? Representatives { get; init; }

    public Guid? AboutUnitId { get; init; }

    public Guid? PlaceUnitId { get; init; }

    public string? Place { get; init; }

    public string? Category { get; init; }

    public bool IsFromResident { get; init; }

    public IReadOnlyList<InspectedFile> Files { get; init; } = [];
}

/// <summary>What the sender takes away. The secret is null when the same form came a second time.</summary>
internal sealed record CaseReceipt(Case Case, string? Secret);

/// <summary>
/// Tiếp nhận. Settles whom it is about before anybody reads it, gives code and secret, starts the clock. A denunciation is refused
/// here and leaves nothing behind.
/// </summary>
internal sealed class ReceiveCase(AppDbContext db, LawBook law, ReceiveRules rules, CaseBook book, FileStore files, SenderMarks marks, Officer officer, Clock clock)
{
    public const string FileOwner = "case";

    /// <summary>So many may write into one register in the same instant.</summary>
    private const int MostAtOnce = 20;

    /// <summary>Sent by an officer as a person, not received by one on duty: who sent it stands in the case alone, for its named handlers.</summary>
    public ReceiveCase Unsigned() => new(db, law, rules, book.Unsigned(), files, marks, Officer.Nobody, clock);

    public async Task<Outcome<CaseReceipt>> RunAsync(UnitRow receiver, NewCase wanted, CancellationToken cancellation)
    {
        if (await db.Set<Case>().SingleOrDefaultAsync(one => one.Key == wanted.Key, cancellation) is { } sent)
        {
            return new CaseReceipt(sent, null);
        }

        var about = wanted.AboutUnitId is { } id ? await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == id, cancellation) : null;
        if (rules.Refused(wanted, receiver, about?.Path) is { } refusal)
        {
            return refusal;
        }

        for (var again = MostAtOnce; ; again--)
        {
            try
            {
                return await WriteAsync(receiver, about, wanted, cancellation);
            }
            catch (DbUpdateException) when (again > 0)
            {
                db.ChangeTracker.Clear();
                if (await db.Set<Case>().SingleOrDefaultAsync(one => one.Key == wanted.Key, cancellation) is { } meanwhile)
                {
                    return new CaseReceipt(meanwhile, null);
                }
            }
        }
    }

    private async Task<CaseReceipt> WriteAsync(UnitRow receiver, UnitRow? about, NewCase wanted, CancellationToken cancellation)
    {
        var receipt = await AddAsync(receiver, about, wanted, cancellation);
        await db.SaveChangesAsync(cancellation);
        return receipt;
    }

    /// <summary>Adds the case to the unit of work and never saves; the rules have been asked.</summary>
    public async Task<CaseReceipt> AddAsync(UnitRow receiver, UnitRow? about, NewCase wanted, CancellationToken cancellation)
    {
        var procedure = law.InForceOn(wanted.ReceivedOn).Procedure(wanted.ProcedureId).Procedure!;
        var (code, secret) = (Secrets.NewCode(), Secrets.NewSecret());
        var one = new Case
        {
            Id = OrderedId.New(), Code = code, SecretHash = Secrets.HashOf(code, secret), Key = wanted.Key,
            ProcedureId = procedure.Id, Kind = procedure.Kind, Secrecy = procedure.Secrecy, Channel = wanted.Channel, ReceivedOn = wanted.ReceivedOn,
            Year = wanted.ReceivedOn.Year, Number = await NextNumberAsync(receiver.Id, wanted.ReceivedOn.Year, cancellation),
            ReceiverUnitId = receiver.Id, UnitId = receiver.Id, AboutUnitId = about?.Id, AboutPath = about?.Path,
            PlaceUnitId = wanted.PlaceUnitId, Place = wanted.Place, Category = wanted.Category,
            Title = wanted.Title, Content = wanted.Content,
            SenderName = wanted.SenderName, SenderAddress = wanted.SenderAddress, SenderContact = wanted.SenderContact,
            SenderMark = await marks.OfAsync(receiver.Id, wanted.ReceivedOn.Year, wanted.SenderName, wanted.SenderContact ?? wanted.SenderAddress, cancellation),
            People = wanted.People, Representatives = wanted.Representatives, IsFromResident = wanted.IsFromResident, ReceivedBy = officer.IsSignedIn ? officer.Id : null, ReceivedAt = clock.UtcNow,
        };
        db.Add(one);
        db.Add(CaseInbox.TextOf(one));
        db.AddRange(TextBands.Of(one));
        book.Write(one, CaseAct.Received, one.ReceivedOn);
        foreach (var file in wanted.Files)
        {
            await files.AttachAsync(new NewFile(file.Name, file.MediaType, file.Content, FileOwner, one.Id, receiver.Id, officer.Id, clock.UtcNow), cancellation);
        }

        await book.HappenedAsync(one, CaseEvent.Received, one.ReceivedOn, cancellation);
        book.Record(new CaseReceived(one.Id, receiver.Id, one.ProcedureId, one.Number, one.Channel));
        return new CaseReceipt(one, secret);
    }

    /// <summary>After the last of the register, and after those that the same act enters.</summary>
    private async Task<int> NextNumberAsync(Guid unitId, int year, CancellationToken cancellation)
    {
        var stored = await db.Set<Case>().Where(one => one.ReceiverUnitId == unitId && one.Year == year).MaxAsync(one => (int?)one.Number, cancellation) ?? 0;
        var added = db.Set<Case>().Local.Where(one => one.ReceiverUnitId == unitId && one.Year == year).Max(one => (int?)one.Number) ?? 0;
        return 1 + Math.Max(stored, added);
    }
}

/// <summary>What the law and the state of things say against receiving it.</summary>
internal sealed class ReceiveRules(CaseProcedures procedures, LawBook law, CasesFile file, Clock clock)
{
    /// <summary>Kinds for which the law wants to know who writes.</summary>
    private static readonly ProcedureKind[] Named = [ProcedureKind.Complaint, ProcedureKind.Information, ProcedureKind.Internal];

    public Refusal? Refused(NewCase wanted, UnitRow receiver, string? aboutPath)
    {
        if (wanted.ReceivedOn > clock.Today)
        {
            return CaseRefusals.FutureDay with { Arguments = [Vn.Day(clock.Today)] };
        }

        var state = procedures.Of(wanted.ProcedureId, wanted.ReceivedOn);
        if (state.Procedure?.Secrecy is ProcedureSecrecy.Sealed)
        {
            return CaseRefusals.Sealed with { Source = state.Procedure.Source };
        }

        if (state.WhyOff is { } why)
        {
            return CaseRefusals.Off with { Arguments = [why] };
        }

        if (!state.Procedure!.Channels.Contains(wanted.Channel))
        {
            return CaseRefusals.WrongChannel with { Source = state.Procedure.Source };
        }

        if (Named.Contains(state.Procedure.Kind) && (wanted.SenderName is null || wanted.SenderAddress is null))
        {
            return CaseRefusals.NameNeeded with { Source = state.Procedure.Source };
        }

        var voices = wanted.Representatives?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        return Recipients.Concerns(aboutPath, receiver.Path)
            ? CaseRefusals.AboutReceiver with { Arguments = [file.Above] }
            : Voices.Refused(law, wanted.ReceivedOn, wanted.People, voices);
    }
}
