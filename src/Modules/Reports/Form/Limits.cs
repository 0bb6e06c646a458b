namespace CoSo.Reports;

/// <summary>Lengths that columns and messages share.</summary>
internal static class Limits
{
    public const int Code = 60;

    public const int ShortText = 2_000;

    public const int PartText = 20_000;

    public const int Reason = 2_000;

    public const int PaperNumber = 60;

    /// <summary>Beyond it a figure is a slip of the keyboard: a million billion.</summary>
    public const long Amount = 1_000_000_000_000_000;
}
