using System.Reflection;
using System.Text;
using System.Text.Json;
using CoSo.Documents.Inspection;
using CoSo.Documents.Malware;
using CoSo.Documents.Spreadsheets;
using CoSo.Kernel;

namespace CoSo.Documents.Tests.Inspection;

public class FileInspectorTests
{
    private static readonly Dictionary<string, (string Name, byte[] Content, FileKind Kind)> Good = new()
    {
        ["pdf"] = ("a.pdf", Samples.Pdf(), FileKind.Pdf),
        ["docx"] = ("a.docx", Samples.Docx(), FileKind.Docx),
        ["xlsx"] = ("a.xlsx", Samples.Xlsx(), FileKind.Xlsx),
        ["txt"] = ("a.txt", "Xin chào\nPhường 12"u8.ToArray(), FileKind.Text),
        ["utf16"] = ("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Kế hoạch")], FileKind.Text),
        ["tcvn3"] = ("a.txt", [.. "K"u8, 0xD5, .. " ho"u8, 0xB9, .. "ch d"u8, 0xA9, .. "n v"u8, 0xCB, .. "n"u8], FileKind.Text),
        ["png"] = ("a.png", Samples.Png(), FileKind.Png),
        ["jpg"] = ("a.jpeg", Samples.Jpeg(), FileKind.Jpeg),
        ["webp"] = ("a.webp", Samples.Webp(), FileKind.Webp),
        ["mp4"] = ("a.mp4", Samples.Mp4(), FileKind.Mp4),
        ["m4a"] = ("a.m4a", Samples.Mp4(), FileKind.Mp4),
        ["mp3"] = ("a.mp3", Samples.Mp3(), FileKind.Mp3),
    };

    private static readonly Dictionary<string, (string Name, byte[] Content, string Code)> Bad = new()
    {
        ["empty"] = ("a.pdf", [], "file-empty"),
        ["binary"] = ("a.txt", [1, 2, 3, 0, 255, 7, 8, 0], "file-kind-not-allowed"),
        ["program"] = ("a.pdf", [.. "MZ\x90\0"u8, .. new byte[60]], "file-executable"),
        ["program by name"] = ("bao-cao.pdf.exe", Samples.Pdf(), "file-executable"),
        ["elf"] = ("a.txt", [0x7F, .. "ELF"u8, 2, 1, 1], "file-executable"),
        ["shell script"] = ("a.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "file-executable"),
        ["batch file"] = ("a.txt", "@echo off\r\ndel *"u8.ToArray(), "file-executable"),
        ["jar"] = ("a.docx", Samples.Zip(("META-INF/MANIFEST.MF", [1])), "file-executable"),
        ["html"] = ("a.txt", "  <!DOCTYPE html><html></html>"u8.ToArray(), "file-web-page"),
        ["html behind a mark"] = ("a.txt", [0xEF, 0xBB, 0xBF, .. "\n<html>"u8], "file-web-page"),
        ["svg"] = ("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "file-web-page"),
        ["script in text"] = ("a.txt", "chào <ScRiPt>alert(1)</script>"u8.ToArray(), "file-web-page"),
        ["utf-16 html"] = ("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")], "file-web-page"),
        ["zip"] = ("a.zip", Samples.Zip(("a.txt", [1])), "file-archive"),
        ["zip as docx"] = ("a.docx", Samples.Zip(("a.txt", [1])), "file-archive"),
        ["rar"] = ("a.rar", "Rar!\x1A\x07\0"u8.ToArray(), "file-archive"),
        ["old Word"] = ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]], "file-old-office"),
        ["rtf"] = ("a.docx", "{\\rtf1 x}"u8.ToArray(), "file-old-office"),
        ["OpenDocument"] = ("a.odt", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())), "file-other-office"),
        ["encrypted Office"] = ("a.docx", Samples.Encrypted(), "file-encrypted"),
        ["encrypted PDF"] = ("a.pdf", Samples.Pdf("/Encrypt 5 0 R"), "file-encrypted"),
        ["PDF with script"] = ("a.pdf", Samples.Pdf("/OpenAction << /S /JavaScript /JS (x) >>"), "file-active-pdf"),
        ["PDF that launches"] = ("a.pdf", Samples.Pdf("/AA << /S /Launch >>"), "file-active-pdf"),
        ["half a PDF"] = ("a.pdf", Samples.Pdf()[..40], "file-broken"),
        ["macros"] = ("a.docx", Samples.WithEntry(Samples.Docx(), "word/vbaProject.bin", [1, 2]), "file-macros"),
        ["ActiveX"] = ("a.xlsx", Samples.WithEntry(Samples.Xlsx(), "xl/activeX/activeX1.bin", [1, 2]), "file-macros"),
        ["bomb"] = ("a.docx", Samples.WithEntry(Samples.Docx(), "word/media/x.bin", new byte[20_000_000]), "file-bomb"),
        ["half a DOCX"] = ("a.docx", Samples.Docx()[..2000], "file-broken"),
        ["half a PNG"] = ("a.png", Samples.Png()[..60], "file-broken"),
        ["half a JPEG"] = ("a.jpg", Samples.Jpeg()[..100], "file-broken"),
        ["PNG of too many pixels"] = ("a.png", Samples.Png(100_000, 100_000), "file-too-many-pixels"),
        ["HEIC"] = ("a.jpg", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[12]], "file-heic"),
        ["GIF"] = ("a.gif", "GIF89a\x01\0\x01\0"u8.ToArray(), "file-kind-not-allowed"),
        ["PDF named picture"] = ("anh.jpg", Samples.Pdf(), "file-name-mismatch"),
        ["XLSX named DOCX"] = ("a.docx", Samples.Xlsx(), "file-name-mismatch"),
        ["PNG named JPEG"] = ("a.jpg", Samples.Png(), "file-name-mismatch"),
    };

    public static TheoryData<string> GoodNames { get; } = [.. Good.Keys];

    public static TheoryData<string> BadNames { get; } = [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void A_file_of_an_allowed_kind_is_taken(string sample)
    {
        var (name, content, kind) = Good[sample];

        var outcome = FileInspector.Inspect(content, name);

        Assert.Null(outcome.Refusal);
        Assert.Equal((kind, name), (outcome.Value!.Kind, outcome.Value.Name));
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_hostile_or_useless_file_is_refused_by_name(string sample)
    {
        var (name, content, code) = Bad[sample];

        var outcome = FileInspector.Inspect(content, name);

        Assert.Equal(code, outcome.Refusal?.Code);
    }

    [Fact]
    public async Task More_than_25_MB_is_refused_without_reading_on()
    {
        using var endless = new EndlessStream();

        var outcome = await new UploadInspector(new NoScanner()).InspectAsync(endless, "a.pdf", CancellationToken.None);

        Assert.Equal("file-too-large", outcome.Refusal?.Code);
        Assert.InRange(endless.Given, FileInspector.SizeLimit, FileInspector.SizeLimit + 200_000);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    [InlineData("mp4")]
    [InlineData("mp3")]
    public void Place_camera_and_comments_are_taken_out(string sample)
    {
        var (name, content, _) = Good[sample];

        var file = FileInspector.Inspect(content, name).Value!;

        Assert.True(file.MetadataRemoved);
        Assert.Equal(-1, file.Content.AsSpan().IndexOf("SECRET"u8));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpg")]
    [InlineData("webp")]
    [InlineData("mp4")]
    [InlineData("mp3")]
    public void A_cleaned_file_is_clean_and_stays_the_same(string sample)
    {
        var (name, content, _) = Good[sample];
        var once = FileInspector.Inspect(content, name).Value!;

        var twice = FileInspector.Inspect(once.Content, name).Value!;

        Assert.Equal(once.Content, twice.Content);
        Assert.False(twice.MetadataRemoved);
    }

    [Fact]
    public void A_photograph_keeps_its_colours_its_data_and_which_way_is_up()
    {
        var jpeg = FileInspector.Inspect(Samples.Jpeg(orientation: 6), "a.jpg").Value!.Content;

        Assert.True(jpeg.AsSpan().IndexOf("ICC_PROFILE"u8) > 0);
        Assert.True(jpeg.AsSpan().IndexOf(new byte[] { 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9 }) > 0);
        var exif = jpeg.AsSpan().IndexOf("Exif\0\0"u8);
        Assert.Equal([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0], jpeg.AsSpan(exif + 16, 10).ToArray());
    }

    [Fact]
    public void An_upright_photograph_keeps_no_EXIF_at_all()
    {
        var jpeg = FileInspector.Inspect(Samples.Jpeg(orientation: 1), "a.jpg").Value!.Content;

        Assert.Equal(-1, jpeg.AsSpan().IndexOf("Exif"u8));
    }

    [Fact]
    public void A_WebP_says_in_its_flags_what_it_still_holds()
    {
        var turned = FileInspector.Inspect(Samples.Webp(orientation: 6), "a.webp").Value!.Content;
        var upright = FileInspector.Inspect(Samples.Webp(orientation: 1), "a.webp").Value!.Content;

        Assert.Equal(0x08, turned[20] & 0x0C);
        Assert.Equal(0x00, upright[20] & 0x0C);
        Assert.Equal(turned.Length - 8, BitConverter.ToInt32(turned, 4));
    }

    [Theory]
    [InlineData(@"C:\Users\a\Báo cáo.PDF", "Báo cáo.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("anh\u202Efdp.jpg", "anhfdp.jpg")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("Kế hoạch.pdf", "Kế hoạch.pdf")]
    [InlineData("", "tep")]
    [InlineData("...", "tep")]
    public void Names_are_made_safe(string given, string expected) =>
        Assert.Equal(expected.Normalize(), FileInspector.CleanName(given));

    [Fact]
    public void A_name_without_extension_gets_the_one_of_its_content() =>
        Assert.Equal("scan.pdf", FileInspector.Inspect(Samples.Pdf(), "scan").Value!.Name);

    [Fact]
    public void A_package_that_lies_about_its_size_is_refused()
    {
        var bomb = Samples.WithEntry(Samples.Docx(), "word/media/x.bin", new byte[20_000_000]);
        var true4 = BitConverter.GetBytes(20_000_000);
        for (int at; (at = bomb.AsSpan().IndexOf(true4)) >= 0;)
        {
            BitConverter.GetBytes(1000).CopyTo(bomb, at);
        }

        Assert.True(FileInspector.Inspect(bomb, "a.docx").Refusal?.Code is "file-bomb" or "file-broken");
    }

    [Theory]
    [MemberData(nameof(GoodNames))]
    public void Broken_copies_never_throw(string sample)
    {
        var (name, content, _) = Good[sample];
        var random = new Random(20240911);
        var step = Math.Max(1, content.Length / 150);
        for (var length = 0; length < content.Length; length += step)
        {
            FileInspector.Inspect(content[..length], name);
        }

        for (var i = 0; i < 150; i++)
        {
            var damaged = (byte[])content.Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            FileInspector.Inspect(damaged, name);
        }
    }

    [Fact]
    public void Every_refusal_has_its_English()
    {
        using var stream = typeof(FileInspector).Assembly.GetManifestResourceStream("en.json")!;
        var english = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;

        var refusals = new[] { typeof(FileRefusals), typeof(SheetRefusals) }
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(field => field.GetValue(null)).OfType<Refusal>();

        Assert.All(refusals, refusal => Assert.Contains(refusal.Message, english.Keys));
    }

    /// <summary>Gives zero bytes for ever and counts them.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
