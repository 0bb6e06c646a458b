using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CoSo.Residents.Pages.Residents;

/// <summary>A code on its only way: in the officer's own encrypted cookie, from the form to the slip; stored nowhere else.</summary>
internal static class CodeOnce
{
    public static void Hand(ITempDataDictionary data, Guid residentId, string? code)
    {
        if (code is not null)
        {
            data[Name(residentId)] = code;
        }
    }

    /// <summary>Still there for printing the slip; gone with the browser's session.</summary>
    public static string? Peek(ITempDataDictionary data, Guid residentId) => data.Peek(Name(residentId)) as string;

    public static void Drop(ITempDataDictionary data, Guid residentId) => data.Remove(Name(residentId));

    private static string Name(Guid residentId) => $"CoSo.ResidentCode.{residentId:N}";
}
