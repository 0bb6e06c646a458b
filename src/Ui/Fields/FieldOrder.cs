using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Ui;

/// <summary>
/// The order in which the fields of a page stand, noted while they are laid out, so that the error summary above them, which is
/// written last, can follow it. The model state itself has no order a reader would know.
/// </summary>
internal static class FieldOrder
{
    private static readonly object Key = new();

    public static void Note(ViewContext view, string name)
    {
        if (view.HttpContext.Items[Key] is not List<string> names)
        {
            view.HttpContext.Items[Key] = names = [];
        }

        names.Add(name);
    }

    /// <summary>Place of a field; fields not laid out by the kit come last.</summary>
    public static int Of(ViewContext view, string name) =>
        view.HttpContext.Items[Key] is List<string> names && names.IndexOf(name) is >= 0 and var index ? index : int.MaxValue;
}
