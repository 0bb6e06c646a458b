using CoSo.Documents.Inspection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases;

internal static class UploadInspection
{
    /// <summary>Files of one form.</summary>
    private const int MostFiles = 5;

    /// <summary>The files that may be kept; what is wrong with the others stands beside the field.</summary>
    public static async Task<IReadOnlyList<InspectedFile>> InspectedAsync(this PageModel page, IReadOnlyList<IFormFile> files, string field, IStringLocalizer texts, CancellationToken cancellation)
    {
        if (files.Count > MostFiles)
        {
            page.ModelState.AddModelError(field, texts["Mỗi lần không quá {0} tệp", MostFiles]);
            return [];
        }

        var inspector = page.HttpContext.RequestServices.GetRequiredService<UploadInspector>();
        var inspected = new List<InspectedFile>(files.Count);
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            var outcome = await inspector.InspectAsync(stream, file.FileName, cancellation);
            if (outcome.Refusal is { } refusal)
            {
                page.ModelState.AddModelError(field, $"{Path.GetFileName(file.FileName)}: {texts[refusal.Message, refusal.Arguments]}");
            }
            else
            {
                inspected.Add(outcome.Value!);
            }
        }

        return inspected;
    }
}
