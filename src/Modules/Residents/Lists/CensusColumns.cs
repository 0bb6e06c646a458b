using CoSo.Data.Settings;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Residents.Lists;

/// <summary>What is read from a census list to make a mark; nothing of it is kept.</summary>
internal enum CensusField
{
    Household,
    Name,
    Born,
    Area,
    Number,
}

/// <summary>Which column says what: guessed from the headings; what a person chose once is remembered by heading.</summary>
internal sealed class CensusColumns(SettingStore settings)
{
    /// <summary>No column says it.</summary>
    public const int None = -1;

    private const string Setting = "residents.list-columns";

    public static readonly IReadOnlyList<CensusField> Needed = [CensusField.Household, CensusField.Name, CensusField.Born];

    private static readonly Dictionary<CensusField, string[]> Usual = new()
    {
        [CensusField.Household] = ["ma ho", "so ho", "ma ho gia dinh", "so ho so cu tru", "ho so", "ho"],
        [CensusField.Name] = ["ho va ten", "ho ten", "ten", "ho, chu dem va ten", "ho chu dem va ten"],
        [CensusField.Born] = ["nam sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "ngay sinh"],
        [CensusField.Area] = ["khu pho", "to dan pho", "noi cu tru", "dia ban", "ap", "thon"],
        [CensusField.Number] = ["so dinh danh ca nhan", "so dinh danh", "so cccd", "cccd", "can cuoc", "so can cuoc"],
    };

    /// <summary>The row of headings: the first that knows all columns without which nothing can be read, else the fullest of the first ten.</summary>
    public static ReadRow? HeadingsOf(ReadSheet sheet) =>
        sheet.Rows.Take(10).FirstOrDefault(row => Needed.All(field => TableText.ColumnOf(row, Usual[field]) is not null)) ?? sheet.Rows.Take(10).MaxBy(row => row.Cells.Count);

    /// <summary>Columns by field: as chosen, as remembered, as guessed.</summary>
    public async Task<Dictionary<CensusField, int>> OfAsync(ReadRow headings, IReadOnlyDictionary<CensusField, int> chosen, CancellationToken cancellation)
    {
        var remembered = (await settings.ReadAsync(Setting, cancellation) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var columns = new Dictionary<CensusField, int>();
        foreach (var field in Enum.GetValues<CensusField>())
        {
            var known = remembered.TryGetValue(field.ToString(), out var heading) ? headings.Cells.FirstOrDefault(cell => VietnameseText.Fold(cell.Text) == heading)?.Column : null;
            var column = chosen.TryGetValue(field, out var wanted) ? wanted : known ?? TableText.ColumnOf(headings, Usual[field]) ?? None;
            if (column != None)
            {
                columns[field] = column;
            }
        }

        return columns;
    }

    /// <summary>Adds to the unit of work; the caller saves.</summary>
    public Task RememberAsync(ReadRow headings, IReadOnlyDictionary<CensusField, int> columns, CancellationToken cancellation) =>
        settings.WriteAsync(Setting, string.Join('\n', columns.Where(pair => headings[pair.Value] is not null).Select(pair => $"{pair.Key}\t{VietnameseText.Fold(headings[pair.Value]!.Text)}")), cancellation);
}
