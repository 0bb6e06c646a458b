using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;

namespace CoSo.Papers;

/// <summary>What a drafter settles about a paper.</summary>
/// <param name="SignatureKey">One of <see cref="SignatureBlock.Key"/>; null while nobody is chosen.</param>
/// <param name="Recipients">Lines of "Nơi nhận" as typed.</param>
internal sealed record PaperTyped(string Type, string Title, string? SignatureKey, string? Recipients, string? Initials, int? Copies, string? ArchiveMark)
{
    public IReadOnlyList<string> Lines => LinesOf(Recipients);

    /// <summary>One recipient a line, without dashes and closing signs; the archive line is made anew.</summary>
    public static IReadOnlyList<string> LinesOf(string? typed) =>
    [
        .. (typed ?? "").Split('\n').Select(line => VietnameseText.Clean(line).TrimStart('-', '+', '•', ' ').TrimEnd(';', '.', ' '))
            .Where(line => line.Length > 0 && !ArchiveLine.Is(line)).Select(line => line.Length > Paper.RecipientMaxLength ? line[..Paper.RecipientMaxLength] : line).Take(200),
    ];
}

/// <summary>Who may sign papers of a unit on a day.</summary>
internal sealed class Signers(IPosts posts, Clock clock)
{
    public async Task<IReadOnlyList<SignatureBlock>> OfAsync(UnitRow unit, UnitRow draftUnit, CancellationToken cancellation)
    {
        var own = await posts.OnAsync(unit.Id, clock.Today, cancellation);
        var drafting = unit.Id == draftUnit.Id ? [] : await posts.OnAsync(draftUnit.Id, clock.Today, cancellation);
        return SignatureBlock.Of(own, drafting, await posts.HeadTitleAsync(unit.Id, cancellation));
    }
}

/// <summary>Begins a paper written outside: its file is uploaded.</summary>
internal sealed class DraftPaper(PaperSteps steps, PaperAccess access, PaperText text, Signers signers, Locality locality)
{
    public async Task<Outcome<Paper>> RunAsync(Guid unitId, PaperTyped typed, IFormFile? file, CancellationToken cancellation)
    {
        if (!locality.Rules.PaperChainOn(steps.Today))
        {
            return PaperRefusals.ChainOff;
        }

        var issuers = await access.IssuersAsync(cancellation);
        var unit = issuers.FirstOrDefault(issuer => issuer.Id == unitId);
        var draftUnit = issuers.FirstOrDefault(issuer => issuer.Id == steps.Officer.UnitId) ?? await steps.Db.Set<UnitRow>().FindAsync([steps.Officer.UnitId], cancellation);
        if (unit is null || draftUnit is null)
        {
            return new Refusal("not-issuer", "Bạn không soạn văn bản cho đơn vị này.");
        }

        var paper = new Paper
        {
            Id = OrderedId.New(), UnitId = unit.Id, DraftUnitId = draftUnit.Id, DrafterId = steps.Officer.Id, DrafterName = steps.Officer.Name,
            Type = typed.Type, Title = typed.Title, Sign = PaperTypes.SignOf(typed.Type, unit, draftUnit), MovedAt = steps.Now,
        };
        var changed = await ChangePaper.FillAsync(new PaperInHand(paper, unit, draftUnit, steps.Officer), typed, file, (text, signers), cancellation);
        if (changed.Refusal is { } refusal)
        {
            return refusal;
        }

        steps.Db.Add(paper);
        steps.Add(paper, PaperStepKind.Drafted);
        steps.Record(new PaperDrafted(paper.Id, unit.Id, paper.Type, null));
        return await steps.SaveAsync(paper, cancellation);
    }
}

/// <summary>Changes a draft: what it is called, who signs, who receives it, its file.</summary>
internal sealed class ChangePaper(PaperSteps steps, PaperText text, Signers signers)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, int version, PaperTyped typed, IFormFile? file, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayEdit)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        if (hand.Paper.Version != version)
        {
            return (Outcome<Paper>)PaperRefusals.ChangedMeanwhile;
        }

        var filled = await FillAsync(hand, typed, file, (text, signers), cancellation);
        if (filled.Refusal is { } refusal)
        {
            steps.Db.ChangeTracker.Clear();
            return (Outcome<Paper>)refusal;
        }

        steps.Add(hand.Paper, PaperStepKind.Changed);
        steps.Record(new PaperChanged(hand.Paper.Id, hand.Paper.UnitId, filled.Value));
        return await steps.SaveAsync(hand.Paper, cancellation);
    }

    /// <returns>Hash of the file, empty where none came.</returns>
    internal static async Task<Outcome<string>> FillAsync(PaperInHand hand, PaperTyped typed, IFormFile? file, (PaperText Text, Signers Signers) tools, CancellationToken cancellation)
    {
        var paper = hand.Paper;
        var hash = "";
        if (file is not null && hand.UploadsText)
        {
            var inspected = await tools.Text.InspectDraftAsync(file, cancellation);
            if (inspected.Refusal is { } refusal)
            {
                return refusal;
            }

            var stored = await tools.Text.KeepAsync(paper, inspected.Value!, PaperText.OwnerKind, cancellation);
            (paper.FileId, hash) = (stored.Id, stored.Hash);
        }

        (paper.Type, paper.Title, paper.Sign) = (typed.Type, typed.Title, PaperTypes.SignOf(typed.Type, hand.Unit, hand.DraftUnit));
        (paper.Initials, paper.Copies, paper.ArchiveMark) = (typed.Initials ?? ArchiveLine.InitialsOf(paper.DrafterName), typed.Copies ?? 1, typed.ArchiveMark);
        var blocks = await tools.Signers.OfAsync(hand.Unit, hand.DraftUnit, cancellation);
        var block = blocks.FirstOrDefault(b => b.Key == typed.SignatureKey);
        if (typed.SignatureKey is not null && block is not null)
        {
            (paper.SigningMode, paper.Capacity, paper.SignerTitle, paper.SignerName) = (block.Mode, block.Capacity, block.Title, block.Name);
        }

        SetRecipients(paper, typed.Lines);
        paper.Refold();
        return hash;
    }

    /// <summary>Lines are changed in place: a key removed and added again in one save is no change to the tracker.</summary>
    internal static void SetRecipients(Paper paper, IReadOnlyList<string> lines)
    {
        paper.Recipients.RemoveAll(r => r.Position >= lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            if (paper.Recipients.Find(r => r.Position == at) is { } there)
            {
                there.Written = lines[at];
            }
            else
            {
                paper.Recipients.Add(new PaperRecipient { PaperId = paper.Id, Position = at, Written = lines[at] });
            }
        }
    }
}
