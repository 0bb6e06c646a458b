using DocumentFormat.OpenXml.Packaging;

namespace CoSo.Modules.Tests.Cases;

/// <summary>What a DOCX says.</summary>
internal static class PaperText
{
    public static string Of(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
