namespace CoSo.Documents.Spreadsheets;

/// <summary>Places of the cell formats in styles.xml.</summary>
internal static class SheetStyles
{
    public const int Heading = 1;

    /// <summary>Text with Excel's own mark "this is text", which survives a way through CSV.</summary>
    public const int Quoted = 2;

    private static readonly (SheetFormat Format, int NumberFormat)[] Formats =
    [
        (SheetFormat.General, 0), (SheetFormat.Whole, 3), (SheetFormat.TwoPlaces, 165), (SheetFormat.Percent, 166),
        (SheetFormat.Text, 0), (SheetFormat.Day, 167), (SheetFormat.Instant, 168),
    ];

    /// <summary>Number formats of our own; 0 and 3 are built in.</summary>
    public static IReadOnlyList<(int Id, string Code)> Custom { get; } =
        [(165, "#,##0.##"), (166, "0.0%"), (167, "dd/mm/yyyy"), (168, "hh:mm dd/mm/yyyy")];

    public static IEnumerable<int> NumberFormats => Formats.Select(f => f.NumberFormat);

    public static int WrappedPlace { get; } = 3 + Array.FindIndex(Formats, f => f.Format == SheetFormat.Text);

    public static int Of(SheetFormat format) => 3 + Array.FindIndex(Formats, f => f.Format == format);
}
