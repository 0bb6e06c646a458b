using CoSo.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Ui;

/// <summary>Endings of a POST that a person can mend.</summary>
public static class PageModelExtensions
{
    internal const string RefusalKey = "CoSo.Refusal";

    /// <summary>
    /// The page again with status 400. The error summary shows what is wrong in the model state and, when there is one, the
    /// <paramref name="refusal"/> with the article it rests on.
    /// </summary>
    public static PageResult PageWithErrors(this PageModel page, Refusal? refusal = null)
    {
        if (refusal is not null)
        {
            page.ViewData[RefusalKey] = refusal;

            // So that ModelState.IsValid tells the truth to whoever asks later; the summary takes the words from the refusal.
            page.ModelState.TryAddModelError(RefusalKey, refusal.Message);
        }

        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }
}
