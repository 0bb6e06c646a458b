using System.Globalization;

namespace CoSo.Documents.Spreadsheets;

/// <summary>"A1", "AB12": columns as letters from A, rows from 1.</summary>
internal static class SheetAddress
{
    /// <summary>Address of a column (from 0) and a row (from 1).</summary>
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Column (from 0) of an address; null where it has none or one that no sheet has.</summary>
    public static int? Column(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
            if (column > 16384)
            {
                return null;
            }
        }

        return column == 0 ? null : column - 1;
    }
}
