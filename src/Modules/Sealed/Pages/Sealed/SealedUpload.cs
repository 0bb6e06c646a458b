using CoSo.Documents.Inspection;
using CoSo.Documents.Malware;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed;

internal static class SealedUpload
{
    public const int MostFiles = 5;

    /// <summary>A scanner lays what it reads into a file of its own: sealed files are shown to it only where the operator says that this file lies in memory.</summary>
    private static readonly UploadInspector Unscanned = new(new NoScanner());

    /// <summary>Inspected in memory. What is wrong is told by the place of the file in the list: its name may name people.</summary>
    public static async Task<IReadOnlyList<InspectedFile>> InspectedAsync(this PageModel page, IReadOnlyList<IFormFile> files, string field, IStringLocalizer texts, CancellationToken cancellation)
    {
        if (files.Count > MostFiles)
        {
            page.ModelState.AddModelError(field, texts["Mỗi lần không quá {0} tệp", MostFiles]);
            return [];
        }

        var services = page.HttpContext.RequestServices;
        var inspector = services.GetRequiredService<MalwareSettings>().SealedToo ? services.GetRequiredService<UploadInspector>() : Unscanned;
        var inspected = new List<InspectedFile>(files.Count);
        foreach (var (file, at) in files.Select((file, at) => (file, at)))
        {
            await using var stream = file.OpenReadStream();
            var outcome = await inspector.InspectAsync(stream, file.FileName, cancellation);
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
