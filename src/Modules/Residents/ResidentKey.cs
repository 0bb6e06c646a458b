using System.Security.Cryptography;
using System.Text;
using CoSo.Data.Settings;
using Microsoft.Extensions.Configuration;

namespace CoSo.Residents;

/// <summary>
/// The installation's key, of which all marks and pseudonyms are made. It lies in a file of the data folder or in the configuration, never in
/// the database, so that who has the database or its backup alone can test no number. The database holds a print of it: a node with another
/// key would make other pseudonyms and let people count twice, and therefore verifies nobody.
/// </summary>
internal sealed class ResidentKey(DataPlace place, IConfiguration configuration)
{
    public const string FileName = "khoa-cu-tru.key";
    private const string PrintSetting = "residents.key-print";
    private const int Length = 32;

    public static readonly Refusal Missing = new("resident-key", "Máy chủ không có đúng khóa xác minh cư trú, tạm thời không xác minh được ai. Báo quản trị hệ thống khôi phục tệp khóa; dữ liệu đã có không mất.");

    private byte[]? known;

    /// <summary>Null where this node lacks the key that the database was begun with. At first use makes one; the caller saves.</summary>
    public async Task<Marks?> OpenAsync(SettingStore settings, CancellationToken cancellation)
    {
        var print = await settings.ReadAsync(PrintSetting, cancellation);
        var key = known ?? await ReadAsync(cancellation) ?? (print is null ? await MakeAsync(cancellation) : null);
        if (key is null)
        {
            return null;
        }

        var marks = new Marks(key);
        if (print is null)
        {
            await settings.WriteAsync(PrintSetting, marks.Print, cancellation);
        }
        else if (print != marks.Print)
        {
            return null;
        }

        known = key;
        return marks;
    }

    private string Path => System.IO.Path.Combine(place.Folder, FileName);

    private async Task<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        var written = configuration["Residents:Key"] ?? (File.Exists(Path) ? await File.ReadAllTextAsync(Path, cancellation) : null);
        if (written is null)
        {
            return null;
        }

        var key = new byte[Length];
        return Convert.TryFromBase64String(written.Trim(), key, out var length) && length == Length
            ? key
            : throw new InvalidOperationException($"The key of residents is not {Length} bytes in base64 (Residents:Key or {FileName}).");
    }

    private async Task<byte[]?> MakeAsync(CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            await using var file = new FileStream(Path, options);
            await file.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToBase64String(key)), cancellation);
            return key;
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Somebody else came first, in this process or another.
            return await ReadAsync(cancellation);
        }
    }
}

/// <summary>What the key makes: HMAC-SHA256 over a purpose and the parts, so that no mark of one purpose is ever one of another.</summary>
internal sealed class Marks(byte[] key)
{
    public string Print => Of("print")[..16];

    public string OfNumber(string number) => Of("number", number);

    /// <param name="ward">Code of the ward whose code of a household it is.</param>
    public string OfHousehold(string ward, string household, string name, int born) =>
        Of("household", VietnameseText.Fold($"{ward}/{household}"), VietnameseText.Fold(name), born.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string OfCode(string plain) => Of("code", plain);

    public string Pseudonym(Resident resident, string matter) => Of("matter", resident.Mark, matter);

    public string Seal(string session) => Of("session", session);

    public bool IsSeal(string session, string? seal) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Seal(session)), Encoding.ASCII.GetBytes(seal ?? ""));

    private string Of(string purpose, params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\0{string.Join('\0', parts)}")));
}
