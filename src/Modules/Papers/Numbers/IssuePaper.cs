using CoSo.Contracts.Papers;
using CoSo.Documents.Inspection;

namespace CoSo.Papers;

/// <summary>Phát hành: the clerk brings back the signed PDF; from now on the paper is out.</summary>
internal sealed class IssuePaper(PaperSteps steps, PaperText text)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, IFormFile? file, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayIssue)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        if (file is null)
        {
            return (Outcome<Paper>)PaperRefusals.NoSigned;
        }

        var inspected = await text.InspectSignedAsync(file, cancellation);
        if (inspected.Refusal is { } refusal)
        {
            return (Outcome<Paper>)refusal;
        }

        var paper = hand.Paper;
        var stored = await text.KeepAsync(paper, inspected.Value!, PaperText.SignedKind, cancellation);
        paper.SignedFileId = stored.Id;
        paper.State = PaperState.Issued;
        paper.IssuedAt = steps.Now;
        steps.Add(paper, PaperStepKind.Issued);
        steps.Record(new SignedPaperBrought(paper.Id, paper.UnitId, stored.Hash));
        steps.Record(new PaperIssued(paper.Id, paper.UnitId, paper.FullNumber!, paper.IssuedOn!.Value));
        if (hand.Replaces is { ReplacedBy: null } former)
        {
            steps.Replace(former, paper.Id, paper.FullNumber!, paper.IssuedOn.Value);
        }

        await steps.TellAsync(paper, PaperEvent.Issued, cancellation, signed: ContentOf(inspected.Value!));
        return await steps.SaveAsync(paper, cancellation);
    }

    internal static PaperContent ContentOf(InspectedFile file) => new(file.Name, file.MediaType, file.Content);
}

/// <summary>
/// Đính chính: a number, day or scan entered wrongly is put right with a reason. What stood before stays in the history and the
/// audit; the wrong number is cancelled in the series with the same reason.
/// </summary>
internal sealed class CorrectPaper(PaperSteps steps, PaperText text, NumberBook book)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, Numbering typed, IFormFile? file, string? typedReason, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayCorrect)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        if (PaperSteps.Reason(typedReason) is not { } reason)
        {
            return (Outcome<Paper>)PaperRefusals.NoReason;
        }

        var paper = hand.Paper;
        var (formerNumber, formerOn) = (paper.FullNumber, paper.IssuedOn);
        var signed = file is null ? null : await text.InspectSignedAsync(file, cancellation);
        if ((signed?.Refusal ?? await RenumberAsync(hand, typed, reason, cancellation)) is { } refusal)
        {
            steps.Db.ChangeTracker.Clear();
            return (Outcome<Paper>)refusal;
        }

        var replaced = await ReplaceAsync(paper, signed?.Value, cancellation);

        steps.Add(paper, PaperStepKind.Corrected, $"{formerNumber}, {Vn.Day(formerOn)} → {paper.FullNumber}, {Vn.Day(paper.IssuedOn)}{(file is null ? "" : "; thay bản đã ký")}. {reason}");
        steps.Record(new PaperCorrected(paper.Id, paper.UnitId, formerNumber, formerOn, paper.FullNumber, paper.IssuedOn, reason));
        if (hand.Replaces is { } before && before.ReplacedById == paper.Id)
        {
            before.ReplacedBy = paper.FullNumber;
        }

        if (paper is { State: PaperState.Issued, ReplacedBy: null })
        {
            await steps.TellAsync(paper, PaperEvent.Corrected, cancellation, reason, replaced);
        }

        return await steps.SaveAsync(paper, cancellation);
    }

    private async Task<Refusal?> RenumberAsync(PaperInHand hand, Numbering typed, string reason, CancellationToken cancellation)
    {
        var paper = hand.Paper;
        if (typed.Number is not (>= 1 and <= 999_999) || typed.On is not { } on)
        {
            return PaperRefusals.NumberMissing;
        }

        if (on > steps.Today)
        {
            return PaperRefusals.InFuture with { Arguments = [Vn.Day(steps.Today)] };
        }

        paper.Sign = VietnameseText.Clean(typed.Sign) is { Length: > 0 and <= Paper.NumberMaxLength } sign ? sign : paper.Sign;
        if (typed.Number == paper.Number && on.Year == paper.IssuedOn?.Year)
        {
            if (await book.OfPaperAsync(paper.Id, cancellation) is { } same)
            {
                same.On = on;
            }
        }
        else if (await book.FindAsync(paper.UnitId, on.Year, typed.Number.Value, cancellation) is { State: not NumberState.Reserved })
        {
            return PaperRefusals.NumberTaken with { Arguments = [typed.Number.Value, on.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] };
        }
        else
        {
            await MoveAsync(paper, typed.Number.Value, on, reason, cancellation);
        }

        NumberPaper.Write(paper, typed.Number.Value, on);
        return null;
    }

    private async Task MoveAsync(Paper paper, int number, DateOnly on, string reason, CancellationToken cancellation)
    {
        if (await book.OfPaperAsync(paper.Id, cancellation) is { } former)
        {
            (former.State, former.Reason) = (NumberState.Cancelled, reason);
            steps.Record(new NumberCancelled(former.Id, paper.UnitId, former.Year, former.Number, reason));
        }

        if (await book.FindAsync(paper.UnitId, on.Year, number, cancellation) is { } reserved)
        {
            (reserved.State, reserved.PaperId, reserved.On) = (NumberState.Given, paper.Id, on);
        }
        else
        {
            steps.Db.Add(new PaperNumber
            {
                Id = OrderedId.New(), UnitId = paper.UnitId, Year = on.Year, Number = number, On = on, PaperId = paper.Id, State = NumberState.Given, ByName = steps.Officer.Name,
            });
        }
    }

    private async Task<PaperContent?> ReplaceAsync(Paper paper, InspectedFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return null;
        }

        var stored = await text.KeepAsync(paper, file, PaperText.SignedKind, cancellation);
        paper.SignedFileId = stored.Id;
        steps.Record(new SignedPaperBrought(paper.Id, paper.UnitId, stored.Hash));
        return IssuePaper.ContentOf(file);
    }
}
