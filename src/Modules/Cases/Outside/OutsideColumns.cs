using CoSo.Data.Settings;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Cases.Outside;

/// <summary>What is read from a list; everything else in it is passed over and never kept.</summary>
internal enum OutsideField
{
    Number,
    ReceivedOn,
    Unit,
    DueOn,
    DoneOn,
    Kind,
    Field,
}

/// <summary>
/// Which column says what. Guessed from the headings; what a person chose once for a source is remembered by heading, so that the
/// next list of that source needs no choosing.
/// </summary>
internal sealed class OutsideColumns(SettingStore settings)
{
    /// <summary>No column says it.</summary>
    public const int None = -1;

    public static readonly IReadOnlyList<OutsideField> Needed = [OutsideField.Number, OutsideField.ReceivedOn];

    /// <summary>Headings that such lists have, folded; the first that fits counts, an exact one before one that begins so.</summary>
    private static readonly Dictionary<OutsideField, string[]> Usual = new()
    {
        [OutsideField.Number] = ["ma phan anh", "ma ho so", "so ho so", "ma don", "ma so", "so bien nhan", "so tiep nhan", "so don", "ma"],
        [OutsideField.ReceivedOn] = ["ngay tiep nhan", "thoi gian tiep nhan", "thoi diem tiep nhan", "ngay nhan", "ngay phan anh", "ngay gui", "thoi gian gui"],
        [OutsideField.Unit] = ["don vi xu ly", "co quan xu ly", "don vi giai quyet", "co quan giai quyet", "don vi thu ly", "don vi thuc hien", "don vi"],
        [OutsideField.DueOn] = ["han xu ly", "han giai quyet", "ngay hen tra", "han tra", "thoi han xu ly", "thoi han giai quyet", "han"],
        [OutsideField.DoneOn] = ["ngay hoan thanh", "ngay xu ly xong", "ngay tra loi", "ngay tra ket qua", "ngay giai quyet", "ngay ket thuc", "thoi gian hoan thanh"],
        [OutsideField.Kind] = ["loai don", "loai"],
        [OutsideField.Field] = ["linh vuc", "ten thu tuc", "thu tuc", "chuyen muc"],
    };

    /// <summary>The row of headings: the first that knows the two columns without which nothing can be read, else the fullest of the first ten.</summary>
    public static ReadRow? HeadingsOf(ReadSheet sheet) =>
        sheet.Rows.Take(10).FirstOrDefault(row => Needed.All(field => Guess(row, field) is not null)) ?? sheet.Rows.Take(10).MaxBy(row => row.Cells.Count);

    /// <summary>Columns by field: as chosen, as remembered, as guessed.</summary>
    public async Task<Dictionary<OutsideField, int>> OfAsync(OutsideSource source, ReadRow headings, IReadOnlyDictionary<OutsideField, int> chosen, CancellationToken cancellation)
    {
        var remembered = Read(await settings.ReadAsync(SettingOf(source), cancellation));
        var columns = new Dictionary<OutsideField, int>();
        foreach (var field in Enum.GetValues<OutsideField>())
        {
            // A field chosen as "none" is left out, whatever the headings say.
            var column = chosen.TryGetValue(field, out var wanted) ? wanted : Remembered(headings, remembered, field) ?? Guess(headings, field) ?? None;
            if (column != None)
            {
                columns[field] = column;
            }
        }

        return columns;
    }

    /// <summary>Adds to the unit of work; the caller saves.</summary>
    public Task RememberAsync(OutsideSource source, ReadRow headings, IReadOnlyDictionary<OutsideField, int> columns, CancellationToken cancellation) =>
        settings.WriteAsync(SettingOf(source), string.Join('\n', columns.Where(pair => headings[pair.Value] is not null).Select(pair => $"{pair.Key}\t{VietnameseText.Fold(headings[pair.Value]!.Text)}")), cancellation);

    private static string SettingOf(OutsideSource source) => $"cases.outside.{source}";

    private static Dictionary<string, string> Read(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static int? Remembered(ReadRow headings, Dictionary<string, string> remembered, OutsideField field) =>
        remembered.TryGetValue(field.ToString(), out var heading) ? headings.Cells.FirstOrDefault(cell => VietnameseText.Fold(cell.Text) == heading)?.Column : null;

    private static int? Guess(ReadRow headings, OutsideField field) => TableText.ColumnOf(headings, Usual[field]);
}
