using CoSo.Kernel;
namespace CoSo.Documents.Reading;
internal static class DocxPaper { public static Outcome<Paper> Read(byte[] bytes, string fileName) => ReadingRefusals.NotDocx; }
