using CoSo.Documents.Inspection;
using CoSo.Law;
using CoSo.Sealed.Keys;

namespace CoSo.Sealed.Matters;

/// <summary>Days a person types: not in the future, not before the matter came.</summary>
internal sealed class MatterDays(Clock clock)
{
    public Refusal? Refused(SealedMatter matter, DateOnly on) =>
        on > clock.Today ? SealedRefusals.FutureDay with { Arguments = [Vn.Day(clock.Today)] }
        : on < matter.ReceivedOn ? SealedRefusals.BeforeReceipt with { Arguments = [Vn.Day(matter.ReceivedOn)] } : null;
}

/// <summary>What a handler writes: a summary to work from, a word to the sender.</summary>
internal sealed class WriteInMatter(AppDbContext db, MatterSeals seals, MatterBook book)
{
    public const int TextMaxLength = 4000;

    public Task<Outcome<SealedMatter>> SummariseAsync(SealedMatter matter, string text, CancellationToken cancellation) =>
        WriteAsync(matter, ParcelKind.Summary, text, Readers.Handlers | Readers.Decider, MatterAct.Summarised, cancellation);

    public Task<Outcome<SealedMatter>> MessageAsync(SealedMatter matter, string text, CancellationToken cancellation) =>
        WriteAsync(matter, ParcelKind.ToSender, text, Readers.Handlers | Readers.Sender, MatterAct.Messaged, cancellation);

    /// <summary>Papers of the verification. Who decides sees them only where the handler says that they do not tell who denounced.</summary>
    public async Task<Outcome<SealedMatter>> AddFilesAsync(SealedMatter matter, IReadOnlyList<InspectedFile> files, bool deciderToo, string what, CancellationToken cancellation)
    {
        var readers = deciderToo ? Readers.Handlers | Readers.Decider : Readers.Handlers;
        var note = seals.AddText(matter, ParcelKind.Note, what, readers, book.ActorId);
        foreach (var file in files)
        {
            await seals.AddFileAsync(matter, new SealedFile(file.Name, file.MediaType, file.Content), note.Id, readers, book.ActorId, cancellation);
        }

        book.Write(matter, MatterAct.FileAdded, book.Today);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    /// <summary>Đề xuất: what the one who decides needs to know, without the sender's name.</summary>
    public async Task<Outcome<SealedMatter>> ProposeAsync(SealedMatter matter, string text, CancellationToken cancellation)
    {
        if (matter.State is not (MatterState.Received or MatterState.Accepted))
        {
            return SealedRefusals.NotNow;
        }

        matter.ProposedBy = book.ActorId;
        return await WriteAsync(matter, ParcelKind.Proposal, text, Readers.Handlers | Readers.Decider, MatterAct.Proposed, cancellation);
    }

    public async Task<Outcome<SealedMatter>> SendBackAsync(SealedMatter matter, string text, CancellationToken cancellation)
    {
        if (matter.ProposedBy is null)
        {
            return SealedRefusals.NotNow;
        }

        matter.ProposedBy = null;
        return await WriteAsync(matter, ParcelKind.Note, text, Readers.Handlers | Readers.Decider, MatterAct.SentBack, cancellation);
    }

    private async Task<Outcome<SealedMatter>> WriteAsync(SealedMatter matter, ParcelKind kind, string text, Readers readers, MatterAct act, CancellationToken cancellation)
    {
        seals.AddText(matter, kind, text, readers, book.ActorId);
        book.Write(matter, act, book.Today);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }
}

/// <summary>Steps that a handler carries out: checks, verification, notices, sending. Words with them, the paper's number among them, are encrypted.</summary>
internal sealed class StepInMatter(AppDbContext db, MatterSeals seals, MatterBook book, MatterDays days)
{
    public static readonly string[] ByDecision = ["accept", "conclude", "review", "demand", MatterBook.InformationStep];

    public async Task<Outcome<SealedMatter>> FinishAsync(SealedMatter matter, string stepId, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (days.Refused(matter, on) is { } refusal)
        {
            return refusal;
        }

        if (ByDecision.Contains(stepId) || !(await book.StepsAsync(matter, cancellation)).Exists(step => step.StepId == stepId && step.IsOpen))
        {
            return SealedRefusals.NotNow;
        }

        Note(matter, words);
        book.Write(matter, MatterAct.StepDone, on, stepId);
        await book.DoneAsync(matter, stepId, on, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    /// <summary>The signed letter or the signed minutes are there: what was information is a denunciation from that day, and its time begins.</summary>
    public async Task<Outcome<SealedMatter>> SignedAsync(SealedMatter matter, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (days.Refused(matter, on) is { } refusal)
        {
            return refusal;
        }

        if (!matter.IsInformation || matter.State is not MatterState.Received)
        {
            return SealedRefusals.NotNow;
        }

        (matter.IsInformation, matter.LawDay) = (false, on);
        Note(matter, words);
        book.Write(matter, MatterAct.Signed, on);
        await book.DoneAsync(matter, MatterBook.InformationStep, on, cancellation);
        await book.HappenedAsync(matter, CaseEvent.Received, on, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    /// <summary>An optional step of the procedure is taken up: its day stands from now on.</summary>
    public async Task<Outcome<SealedMatter>> BeginAsync(SealedMatter matter, string stepId, string? words, CancellationToken cancellation)
    {
        if ((await book.OptionalAsync(matter, cancellation)).FirstOrDefault(step => step.Id == stepId) is not { } wanted)
        {
            return SealedRefusals.NotNow;
        }

        Note(matter, words);
        book.Write(matter, MatterAct.StepBegun, book.Today, stepId);
        await book.BeginOptionalAsync(matter, wanted, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    public async Task<Outcome<SealedMatter>> FindTraitAsync(SealedMatter matter, CaseTrait trait, string? words, CancellationToken cancellation)
    {
        if (matter.IsInformation || matter.State is not (MatterState.Received or MatterState.Accepted) || matter.TraitSet.Contains(trait))
        {
            return SealedRefusals.NotNow;
        }

        matter.Traits = string.Join(',', matter.TraitSet.Append(trait).Order());
        Note(matter, words);
        book.Write(matter, MatterAct.TraitFound, book.Today);
        await book.RecountAsync(matter, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    private void Note(SealedMatter matter, string? words)
    {
        if (words is not null)
        {
            seals.AddText(matter, ParcelKind.Note, words, Readers.Handlers | Readers.Decider, book.ActorId);
        }
    }
}
