using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>What the clerk types of a paper that was signed and numbered outside.</summary>
internal sealed record BroughtIn(Guid UnitId, string Type, string Title, Numbering Numbering, string? Signer, string? Recipients);

/// <summary>Văn bản đã ký ngoài hệ thống: enters the register at once as issued, so that it can be sent to its recipients.</summary>
internal sealed class BringInPaper(PaperSteps steps, PaperText text, PaperAccess access, NumberBook book)
{
    public Task<List<UnitRow>> UnitsAsync(CancellationToken cancellation)
    {
        var held = access.Held(Capability.NumberPapers);
        return steps.Db.Set<UnitRow>().AsNoTracking().Where(unit => held.Contains(unit.Id)).OrderBy(unit => unit.Position).ToListAsync(cancellation);
    }

    public async Task<Outcome<Paper>> RunAsync(BroughtIn typed, IFormFile? file, CancellationToken cancellation)
    {
        if ((await UnitsAsync(cancellation)).Find(one => one.Id == typed.UnitId) is not { } unit)
        {
            return new Refusal("not-clerk", "Bạn không giữ vai trò Văn thư tại đơn vị này.");
        }

        if (await CheckAsync(unit, typed.Numbering, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (file is null)
        {
            return PaperRefusals.NoSigned;
        }

        var inspected = await text.InspectSignedAsync(file, cancellation);
        if (inspected.Value is not { } signed)
        {
            return inspected.Refusal!;
        }

        var paper = await MakeAsync(unit, typed, cancellation);
        var stored = await text.KeepAsync(paper, signed, PaperText.SignedKind, cancellation);
        paper.SignedFileId = stored.Id;
        steps.Db.Add(paper);
        steps.Add(paper, PaperStepKind.BroughtIn, $"{paper.FullNumber}, {Vn.FormalDay(paper.IssuedOn!.Value)}");
        steps.Record(new PaperBroughtIn(paper.Id, unit.Id, paper.FullNumber!, paper.IssuedOn!.Value, stored.Hash));
        return await steps.SaveAsync(paper, cancellation) is { Value: { } saved } ? saved : Taken(typed.Numbering);
    }

    private static Refusal Taken(Numbering typed) => PaperRefusals.NumberTaken with { Arguments = [typed.Number!.Value, typed.On!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] };

    private async Task<Refusal?> CheckAsync(UnitRow unit, Numbering typed, CancellationToken cancellation) =>
        typed.Number is not (>= 1 and <= 999_999) || typed.On is not { } on ? PaperRefusals.NumberMissing
        : on > steps.Today ? PaperRefusals.InFuture with { Arguments = [Vn.Day(steps.Today)] }
        : (await book.RulesAsync(unit, steps.Today, cancellation)).OwnBook && await book.FindAsync(unit.Id, on.Year, typed.Number.Value, cancellation) is not { State: NumberState.Reserved }
            ? new Refusal("book-is-here", "Số của đơn vị lấy từ sổ trong hệ thống. Giữ số trong sổ văn bản đi trước, rồi ghi văn bản với số đang giữ.")
        : await book.FindAsync(unit.Id, on.Year, typed.Number.Value, cancellation) is { State: not NumberState.Reserved } ? Taken(typed)
        : null;

    private async Task<Paper> MakeAsync(UnitRow unit, BroughtIn typed, CancellationToken cancellation)
    {
        var on = typed.Numbering.On!.Value;
        var paper = new Paper
        {
            Id = OrderedId.New(), UnitId = unit.Id, DraftUnitId = unit.Id, DrafterId = steps.Officer.Id, DrafterName = steps.Officer.Name, Type = typed.Type, Title = typed.Title,
            Sign = VietnameseText.Clean(typed.Numbering.Sign) is { Length: > 0 and <= Paper.NumberMaxLength } sign ? sign : PaperTypes.SignOf(typed.Type, unit, unit),
            SignerName = VietnameseText.Clean(typed.Signer) is { Length: > 0 } signer ? signer : null, State = PaperState.Issued, IsBroughtIn = true, HasApproval = false,
            IssuedAt = steps.Now, MovedAt = steps.Now,
        };
        NumberPaper.Write(paper, typed.Numbering.Number!.Value, on);
        ChangePaper.SetRecipients(paper, PaperTyped.LinesOf(typed.Recipients));
        if (await book.FindAsync(unit.Id, on.Year, typed.Numbering.Number.Value, cancellation) is { } reserved)
        {
            (reserved.State, reserved.PaperId, reserved.On) = (NumberState.Given, paper.Id, on);
        }
        else
        {
            steps.Db.Add(new PaperNumber
            {
                Id = OrderedId.New(), UnitId = unit.Id, Year = on.Year, Number = typed.Numbering.Number.Value, On = on, PaperId = paper.Id, State = NumberState.Given, ByName = steps.Officer.Name,
            });
        }

        return paper;
    }
}
