using CoSo.Documents.Inspection;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Plans;

/// <summary>The table of a form: the file sent, else what was pasted.</summary>
internal static class SentTable
{
    public static async Task<Outcome<string>> TextAsync(UploadInspector inspector, IFormFile? sheet, string? pasted, CancellationToken cancellation)
    {
        if (sheet is null)
        {
            return pasted ?? "";
        }

        await using var stream = sheet.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, sheet.FileName, cancellation);
        return inspected.Value is not { } file ? SheetRefusals.For(inspected.Refusal!) : file.Kind != FileKind.Xlsx ? SheetRefusals.NotSpreadsheet : PastedTable.TextOf(file.Content);
    }
}
