using CoSo.Kernel;
namespace CoSo.Documents.Reading;
internal static class PdfPaper { public static Outcome<Paper> Read(byte[] bytes, string fileName) => ReadingRefusals.BrokenPdf; }
