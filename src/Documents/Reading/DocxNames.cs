using System.Xml.Linq;

namespace CoSo.Documents.Reading;

/// <summary>Names of WordprocessingML, and the small questions asked of its elements again and again.</summary>
internal static class DocxNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string? Value(this XElement? element) => (string?)element?.Attribute(W + "val");

    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse((string?)element?.Attribute(W + attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>An on/off property: present means on unless it says otherwise; absent is null.</summary>
    public static bool? Switch(this XElement? element) => element is null ? null : element.Value() is not ("0" or "false" or "off" or "none");
}
