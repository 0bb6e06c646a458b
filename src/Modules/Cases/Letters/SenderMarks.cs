using System.Security.Cryptography;
using System.Text;
using CoSo.Data.Settings;

namespace CoSo.Cases.Letters;

/// <summary>
/// Recognises a second letter of one sender inside open cases of one register. The key is the unit's and the year's, so that marks
/// of two units or two years say nothing about one another; a mark is wiped when its case ends.
/// </summary>
internal sealed class SenderMarks(SettingStore settings)
{
    public async Task<string?> OfAsync(Guid unitId, int year, string? name, string? where, CancellationToken cancellation)
    {
        if (name is null || where is null)
        {
            return null;
        }

        var setting = $"cases.mark.{unitId:N}.{year}";
        var key = await settings.ReadAsync(setting, cancellation);
        if (key is null)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            await settings.WriteAsync(setting, key, cancellation);
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes($"{VietnameseText.Fold(name)}|{VietnameseText.Fold(where)}")));
    }
}
