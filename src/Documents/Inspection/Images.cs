namespace CoSo.Documents.Inspection;

internal static class Images
{
    /// <summary>More than any camera or scanner makes; a browser that has to unpack more falls over.</summary>
    private const long MaximumPixels = 150_000_000;

    public static bool TooManyPixels(long width, long height) => width * height > MaximumPixels;
}
