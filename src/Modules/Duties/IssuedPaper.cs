namespace CoSo.Duties;

/// <summary>Number and day that the clerk gave to a paper.</summary>
internal sealed record IssuedPaper(string Number, DateOnly On)
{
    public const int NumberMaxLength = 80;

    /// <summary>"số 142/KH-UBND ngày 5/9/2024".</summary>
    public string Words => $"số {Number} ngày {Vn.Day(On)}";

    /// <summary>Why it cannot be taken; null when it can. A number has a figure in it: whoever types only letters has left it out.</summary>
    public Refusal? Check(DateOnly today) =>
        !Number.Any(char.IsAsciiDigit) ? DutyRefusals.NumberWithoutFigure
        : On > today ? DutyRefusals.IssuedInFuture with { Arguments = [Vn.Day(today)] }
        : null;
}
