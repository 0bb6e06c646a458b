namespace CoSo.Law;

/// <summary>
/// A procedure as it stands for cases that begin on a day: on, or switched off with the reason. It is off where the book has no
/// version for the day, where that version is still to be confirmed, or where a step that every case goes through has a term that
/// is absent or still to be confirmed on the day: no number is ever made up.
/// </summary>
/// <param name="Id">Id of the procedure.</param>
/// <param name="Name">As shown.</param>
/// <param name="Procedure">The version; null when the book has none for the day.</param>
/// <param name="WhyOff">Vietnamese sentence, null when it is on.</param>
public sealed record ProcedureInForce(string Id, string Name, Procedure? Procedure, string? WhyOff)
{
    public bool IsOn => WhyOff is null;
}
