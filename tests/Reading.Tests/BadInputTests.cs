using System.IO.Compression;
using System.Text;
using CoSo.Documents.Reading;
using UglyToad.PdfPig.Writer;

namespace CoSo.Reading.Tests;

/// <summary>Every bad file ends in a refusal with a name, never in an exception.</summary>
public sealed class BadInputTests
{
    private const string Odd = ";:.,()/-\t|\n\u00B9\u0301 I1";

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\r\n ")]
    public void An_empty_file_is_refused(string content) => Refused("empty-file", Encoding.UTF8.GetBytes(content), "a.txt");

    [Fact]
    public void A_binary_file_is_refused()
    {
        Refused("binary-file", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a.txt");
        Refused("binary-file", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))], "a.txt");
    }

    [Fact]
    public void An_encrypted_Word_file_is_refused() =>
        Refused("encrypted-file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx");

    [Fact]
    public void An_encrypted_PDF_is_refused() => Refused("encrypted-file", File.ReadAllBytes(Papers.Path("co-mat-khau.pdf")), "a.pdf");

    [Fact]
    public void A_doc_is_refused_with_what_to_do()
    {
        var message = Refused("old-word-file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")], "a.doc");

        Assert.Contains(".docx", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_25_MB_is_refused_before_it_is_read()
    {
        using var stream = new EndlessStream();

        var outcome = PaperReader.Read(stream, "a.txt");

        Assert.Equal("file-too-large", outcome.Refusal?.Code);
        Assert.True(stream.Given <= ReadingRefusals.MaxBytes + 200_000);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bytes = Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", new byte[120_000_000]));

        Assert.True(bytes.Length < 1_000_000);
        Refused("zip-bomb", bytes, "a.docx");
    }

    [Fact]
    public void A_zip_that_is_no_Word_file_is_refused()
    {
        Refused("not-a-docx", Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray())), "a.docx");
        Refused("not-a-docx", Zip(("word/document.xml", "<w:document"u8.ToArray())), "a.docx");
        Refused("not-a-docx", "kế hoạch"u8.ToArray(), "a.docx");
        Refused("not-a-docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "a.docx");
    }

    [Fact]
    public void An_entity_bomb_in_a_Word_file_is_refused() =>
        Refused("not-a-docx", Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>"u8.ToArray())), "a.docx");

    [Fact]
    public void A_scan_without_text_is_told_apart_and_said_so()
    {
        using var builder = new PdfDocumentBuilder();
        builder.AddPage(595, 842).DrawRectangle(new(50, 50), 400, 600);

        var message = Refused("scanned-pdf", builder.Build(), "a.pdf");

        Assert.Contains("bản quét", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_PDF_is_refused()
    {
        Refused("broken-pdf", "%PDF-1.7\nrubbish"u8.ToArray(), "a.pdf");
        Refused("broken-pdf", "chỉ là chữ"u8.ToArray(), "a.pdf");
    }

    [Theory]
    [InlineData("MẬT", "Mật")]
    [InlineData("TỐI MẬT", "Tối mật")]
    [InlineData("  TUYỆT MẬT  ", "Tuyệt mật")]
    [InlineData("Độ mật: Mật", "Mật")]
    public void A_paper_graded_secret_is_refused(string stamp, string grade)
    {
        var outcome = Papers.Open(Encoding.UTF8.GetBytes($"{stamp}\nỦY BAN NHÂN DÂN\nKẾ HOẠCH\nGiữ đê\n\n1. Đắp đê."), "a.txt");

        Assert.Equal("state-secret", outcome.Refusal?.Code);
        Assert.Equal([grade], outcome.Refusal!.Arguments);
    }

    [Fact]
    public void A_stamp_beside_the_other_column_is_seen_too() =>
        Refused("state-secret", Encoding.UTF8.GetBytes("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỐI MẬT\tĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH\n"), "a.txt");

    [Theory]
    [InlineData("Bảo vệ bí mật nhà nước và giữ kín danh tính người tố cáo.")]
    [InlineData("Lấy mật\nong rừng về bán ở chợ phiên.")]
    public void The_word_inside_a_sentence_is_no_stamp(string sentence) => Assert.Null(Papers.Open(Encoding.UTF8.GetBytes($"KẾ HOẠCH\nNuôi ong\n\n1. {sentence}"), "a.txt").Refusal);

    [Fact]
    public void A_text_that_is_no_plan_is_read_with_a_warning()
    {
        Assert.Contains(Papers.Read("THÔNG BÁO\nNghỉ bán ngày rằm\n\nChợ nghỉ bán ngày rằm.").Notes, n => n.Code == "not-a-plan");
        Assert.Contains(Papers.Read("Hôm nay trời mưa, chợ vắng người.").Notes, n => n.Code == "no-type");
    }

    [Fact]
    public void A_plan_without_headings_is_read_with_a_warning()
    {
        var reading = Papers.Read("KẾ HOẠCH\nDọn kênh\n\nGiao Phòng Kinh tế chủ trì dọn kênh trước ngày 05/6/2025.");

        Assert.Contains(reading.Notes, n => n.Code == "no-headings");
        Assert.Equal("Phòng Kinh tế", reading.Assignments.Single().Unit);
    }

    [Fact]
    public void Cut_off_or_mangled_files_never_throw()
    {
        var random = new Random(20240911);
        foreach (var (bytes, name) in (ReadOnlySpan<(byte[], string)>)[(DocxPapers.Market(), "a.docx"), (File.ReadAllBytes(Papers.Path("cho-phien.pdf")), "a.pdf"), (Encoding.UTF8.GetBytes(Papers.Market), "a.txt")])
        {
            for (var i = 0; i < 60; i++)
            {
                var mangled = bytes[..random.Next(1, bytes.Length)];
                for (var k = 0; k < i % 7 * 5; k++)
                {
                    mangled[random.Next(mangled.Length)] = (byte)random.Next(256);
                }

                if (Papers.Open(mangled, name).Value is { } paper)
                {
                    PlanReader.Read(paper);
                }
            }
        }
    }

    [Fact]
    public void Shuffled_lines_and_letters_never_throw()
    {
        var random = new Random(7);
        var lines = Papers.Market.Split('\n');
        for (var i = 0; i < 120; i++)
        {
            random.Shuffle(lines);
            var text = string.Join('\n', lines[..random.Next(1, lines.Length)]) + "\n";
            var letters = text.ToCharArray();
            for (var k = 0; k < 40; k++)
            {
                letters[random.Next(letters.Length)] = Odd[random.Next(Odd.Length)];
            }

            if (PaperReader.ReadText(new string(letters)).Value is { } paper)
            {
                var reading = PlanReader.Read(paper);
                Assert.All(reading.Assignments, a => Assert.InRange(a.Span.End, a.Span.Start, paper.Text.Length));
            }
        }
    }

    private static string Refused(string code, byte[] bytes, string name)
    {
        var outcome = Papers.Open(bytes, name);
        Assert.Equal(code, outcome.Refusal?.Code);
        return outcome.Refusal!.Message;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }
    }
}
