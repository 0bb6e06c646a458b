using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoSo.Cases.Pages.Cases.Receipt;

/// <summary>The secret on its only way: in the visitor's own encrypted cookie, from the form to the receipt; stored nowhere else.</summary>
internal static class ReceiptSecret
{
    public static void Hand(ITempDataDictionary data, Guid caseId, string? secret)
    {
        if (secret is not null)
        {
            data[Name(caseId)] = secret;
        }
    }

    /// <summary>Still there for printing the receipt; gone with the browser's session.</summary>
    public static string? Peek(ITempDataDictionary data, Guid caseId) => data.Peek(Name(caseId)) as string;

    private static string Name(Guid caseId) => $"CoSo.Receipt.{caseId:N}";
}
