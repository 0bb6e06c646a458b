using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace CoSo.Cases.Open311;

/// <summary>Keys of the systems that may send requests, from the configuration (<c>Open311:Keys</c>); without one nobody sends.</summary>
internal sealed class Open311Keys(IConfiguration configuration)
{
    private readonly byte[][] hashes = [.. configuration.GetSection("Open311:Keys").GetChildren().Select(key => key.Value).OfType<string>().Where(key => key.Length > 0).Select(Hash)];

    public bool Fits(string? key)
    {
        var given = Hash(key ?? "");
        var fits = false;
        foreach (var hash in hashes)
        {
            fits |= CryptographicOperations.FixedTimeEquals(hash, given);
        }

        return fits;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
