using CoSo.Documents.Reading;
using CoSo.Documents.Writing;

namespace CoSo.Bench.Reading;

/// <summary>A DOCX of about twenty pages, or as many as asked for, by repeating a plan's text, laid out as papers are (A4, 14 points).</summary>
internal static class TwentyPages
{
    // Characters on a page of these papers, counted on what LibreOffice makes of them.
    private const int CharactersPerPage = 2200;

    public static void Write(string text, string file, int pages = 20)
    {
        var paper = PaperReader.ReadText(text).Value ?? throw new InvalidOperationException("The plan could not be read.");
        var body = new List<PaperBlock>();
        var characters = 0;
        while (characters < pages * CharactersPerPage)
        {
            foreach (var block in paper.Blocks.TakeWhile(_ => characters < pages * CharactersPerPage))
            {
                body.Add(new PaperParagraph(block.Text));
                characters += block.Text.Length;
            }
        }

        File.WriteAllBytes(file, OfficialPaperWriter.Write(new OfficialPaper
        {
            IssuingAgency = "ỦY BAN NHÂN DÂN\nQUẬN 10",
            Sign = "KH-UBND",
            Place = "Quận 10",
            Date = new DateOnly(2024, 3, 5),
            TypeName = "KẾ HOẠCH",
            Summary = "Công tác dân vận chính quyền",
            Body = body,
            Recipients = ["Như trên", "Lưu: VT"],
            Signature = new PaperSignature("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null),
        }));
    }
}
