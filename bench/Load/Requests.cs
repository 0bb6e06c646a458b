using System.Text;

namespace CoSo.Bench.Load;

/// <summary>Requests as bytes.</summary>
internal static class Requests
{
    public static byte[] Get(string path, string? cookies = null) => Encoding.UTF8.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: CoSo.Bench\r\nAccept: text/html\r\n{CookieLine(cookies)}\r\n");

    public static byte[] Post(string path, string type, string body, string? cookies = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: CoSo.Bench\r\nContent-Type: {type}\r\nContent-Length: {bytes.Length}\r\n{CookieLine(cookies)}\r\n");
        return [.. head, .. bytes];
    }

    /// <summary>The same few requests over and over.</summary>
    public static Func<int, byte[]> Cycle(IEnumerable<byte[]> requests)
    {
        byte[][] made = [.. requests];
        return number => made[number % made.Length];
    }

    private static string CookieLine(string? cookies) => cookies is null ? "" : $"Cookie: {cookies}\r\n";
}
