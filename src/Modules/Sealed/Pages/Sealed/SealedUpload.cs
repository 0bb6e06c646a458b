using CoSo.Documents.Inspection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed;

internal static class SealedUpload
{
    public const int MostFiles = 5;

    /// <summary>Inspected in memory. What is wrong is told by the place of the file in the list: its name may name people.</summary>
    public static async Task<IReadOnlyList<InspectedFile>> InspectedAsync(this PageModel page, IReadOnlyList<IFormFile> files, string field, IStringLocalizer texts, CancellationToken cancellation)
    {
        if (files.Count > MostFiles)
        {
            page.ModelState.AddModelError(field, texts["Mỗi lần không quá {0} tệp", MostFiles]);
            return [];
        }

        var inspected = new List<InspectedFile>(files.Count);
        foreach (var (file, at) in files.Select((file, at) => (file, at)))
        {
            await using var stream = file.OpenReadStream();
            var outcome = await FileInspector.InspectAsync(stream, file.FileName, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                page.ModelState.AddModelError(field, texts["Tệp thứ {0}: {1}", at + 1, texts[refusal.Message, refusal.Arguments].Value]);
            }
            else
            {
                inspected.Add(outcome.Value!);
            }
        }

        return inspected;
    }
}
