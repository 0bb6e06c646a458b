using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CoSo.Plans.Pages.Plans.Check;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CoSo.Plans.Pages.Plans.CheckDraft;

/// <summary>
/// A paper that was checked and is stored nowhere travels with its page: packed, and encrypted with the house's keys so that
/// what comes back is what was sent. Only so can findings be dismissed and exported without keeping the draft.
/// </summary>
internal sealed class PaperInHand(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CoSo.Plans.PaperInHand");

    public string Seal(CheckedText paper)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(gzip, paper);
        }

        return WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray()));
    }

    /// <summary>Null for anything that was not sealed here.</summary>
    public CheckedText? Open(string? seal)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(protector.Unprotect(WebEncoders.Base64UrlDecode(seal ?? ""))), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<CheckedText>(gzip);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
