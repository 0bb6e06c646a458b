using System.IO.Compression;
using System.Text;

namespace CoSo.Modules.Tests;

/// <summary>Wherever a file is read, one that cannot be read is refused in words that say what to do. What is wrong inside a file: Documents.Tests.</summary>
public sealed class WrongFilesTests(House house) : IClassFixture<House>
{
    private static readonly (string Place, string Who, string Field, string Name)[] Places =
    [
        ("/ke-hoach/tai-len", "noivu", "Paper", "ke-hoach.docx"),
        ("/soat-van-ban", "noivu", "Paper", "du-thao.docx"),
        ("/don-vi/nhap", "quantri", "Sheet", "don-vi.xlsx"),
        ("/chi-tieu/nhap", "noivu", "Sheet", "chi-tieu.xlsx"),
        ("/chi-tieu/nhap-ket-qua", "phuong12", "Sheet", "ket-qua.xlsx"),
    ];

    public static TheoryData<string, string, string, string> All => new(Places);

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_empty_file_one_of_noise_and_an_archive_are_refused_by_what_the_place_takes(string place, string who, string field, string name)
    {
        var visitor = await house.AsAsync(who);
        byte[] noise = [0, 1, 2, 3, .. Enumerable.Range(0, 4000).Select(i => (byte)((i * i * 37) + 200))];
        var kind = name.EndsWith(".xlsx", StringComparison.Ordinal) ? "bảng tính Excel (.xlsx)" : "tài liệu Word (.docx)";

        (await SentAsync(visitor, place, field, name, [])).ShouldShowRefusal("Tệp");
        (await SentAsync(visitor, place, field, name, noise)).ShouldShowRefusal(kind);
        (await SentAsync(visitor, place, field, name, Archive())).ShouldShowRefusal(kind);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_with_a_password_is_refused_with_the_word(string place, string who, string field, string name)
    {
        var visitor = await house.AsAsync(who);

        (await SentAsync(visitor, place, field, name, WithPassword())).ShouldShowRefusal("mật khẩu");
    }

    private static Task<HtmlPage> SentAsync(Visitor visitor, string place, string field, string name, byte[] bytes) =>
        visitor.PostAsync(place, new Dictionary<string, object> { [field] = new Upload(name, bytes), ["Year"] = "2024" });

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("anh.txt").Open();
            entry.Write("ảnh"u8);
        }

        return bytes.ToArray();
    }

    /// <summary>What Office makes of a document with a password: a compound file that holds "EncryptedPackage".</summary>
    private static byte[] WithPassword() =>
        [.. Convert.FromHexString("d0cf11e0a1b11ae1"), .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[4000]];
}
