using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>How the clerk numbers: the next of the book, one kept free, or as entered.</summary>
/// <param name="Number">Entered, or one that was kept free; null takes the next of the book.</param>
/// <param name="Sign">Letters behind the number; null leaves those that follow from type and units.</param>
internal sealed record Numbering(int? Number, DateOnly? On, string? Sign);

/// <summary>Văn thư gives số and ngày. Whoever loses a race for a number takes the one after it.</summary>
internal sealed class NumberPaper(PaperSteps steps, PaperText text, NumberBook book)
{
    /// <summary>So many may press at the same instant before somebody is asked to press again.</summary>
    private const int MostTries = 60;

    public async Task<Outcome<Paper>?> RunAsync(Guid id, Numbering typed, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await steps.FindAsync(id, cancellation) is not { } hand)
            {
                return null;
            }

            if (!hand.MayNumber)
            {
                return (Outcome<Paper>)PaperRefusals.NotYourTurn;
            }

            var taken = await TakeAsync(hand, typed, cancellation);
            if (taken.Refusal is { } refusal)
            {
                return (Outcome<Paper>)refusal;
            }

            await WriteAsync(hand, taken.Value!, typed, cancellation);
            try
            {
                await steps.Db.SaveChangesAsync(cancellation);
                return hand.Paper;
            }
            catch (DbUpdateException)
            {
                steps.Db.ChangeTracker.Clear();
            }
        }

        return (Outcome<Paper>)PaperRefusals.BookBusy;
    }

    private async Task<Outcome<PaperNumber>> TakeAsync(PaperInHand hand, Numbering typed, CancellationToken cancellation)
    {
        var rules = await book.RulesAsync(hand.Unit, steps.Today, cancellation);
        var on = typed.On ?? (rules.OwnBook ? steps.Today : null);
        if (on is not { } day || (typed.Number is null && !rules.OwnBook) || typed.Number is < 1 or > 999_999)
        {
            return PaperRefusals.NumberMissing;
        }

        if (day > steps.Today)
        {
            return PaperRefusals.InFuture with { Arguments = [Vn.Day(steps.Today)] };
        }

        if (typed.Number is { } wanted)
        {
            return await WantedAsync(hand, wanted, day, rules.OwnBook, cancellation);
        }

        var last = await book.LastAsync(hand.Unit.Id, day.Year, cancellation);
        return last is not null && day < last.On
            ? PaperRefusals.BeforeLast with { Arguments = [Vn.Day(last.On)] }
            : NewNumber(hand, last is null ? rules.FirstNumber : last.Number + 1, day);
    }

    private async Task<Outcome<PaperNumber>> WantedAsync(PaperInHand hand, int wanted, DateOnly day, bool ownBook, CancellationToken cancellation)
    {
        var there = await book.FindAsync(hand.Unit.Id, day.Year, wanted, cancellation);
        if (there is { State: NumberState.Reserved })
        {
            there.State = NumberState.Given;
            return there;
        }

        // A book of CoSo's own gives the next or what was kept free: a number out of turn would leave a gap.
        return there is not null || ownBook
            ? PaperRefusals.NumberTaken with { Arguments = [wanted, day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] }
            : NewNumber(hand, wanted, day);
    }

    private PaperNumber NewNumber(PaperInHand hand, int number, DateOnly day)
    {
        var made = new PaperNumber
        {
            Id = OrderedId.New(), UnitId = hand.Unit.Id, Year = day.Year, Number = number, On = day, State = NumberState.Given, ByName = steps.Officer.Name,
        };
        steps.Db.Add(made);
        return made;
    }

    private async Task WriteAsync(PaperInHand hand, PaperNumber number, Numbering typed, CancellationToken cancellation)
    {
        var paper = hand.Paper;
        number.PaperId = paper.Id;
        number.On = typed.On ?? steps.Today;
        paper.Sign = VietnameseText.Clean(typed.Sign) is { Length: > 0 and <= Paper.NumberMaxLength } sign ? sign : paper.Sign;
        Write(paper, number.Number, number.On);
        paper.State = PaperState.Numbered;
        await text.RemakeAsync(hand, steps.OwnerOf(paper), cancellation);
        steps.Add(paper, PaperStepKind.Numbered, $"{paper.FullNumber}, {Vn.FormalDay(number.On)}");
        steps.Record(new PaperNumbered(paper.Id, paper.UnitId, paper.FullNumber!, number.On, typed.Number is null));
    }

    /// <summary>Numbers under ten get a leading zero (annex I of 30/2020/NĐ-CP).</summary>
    internal static void Write(Paper paper, int number, DateOnly on)
    {
        (paper.Number, paper.IssuedOn, paper.FullNumber) = (number, on, $"{number:00}/{paper.Sign}");
        paper.Refold();
    }
}
