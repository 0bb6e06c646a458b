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

    /// <summary>A form as browsers send those that may carry files.</summary>
    public static byte[] Form(string path, IReadOnlyList<KeyValuePair<string, string>> fields, string cookies)
    {
        const string boundary = "----CoSoBench";
        var body = string.Concat(fields.Select(field => $"--{boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n"));
        return Post(path, $"multipart/form-data; boundary={boundary}", $"{body}--{boundary}--\r\n", cookies);
    }

    /// <summary>The same few requests over and over.</summary>
    public static Func<int, byte[]> Cycle(IEnumerable<byte[]> requests)
    {
        byte[][] made = [.. requests];
        return number => made[number % made.Length];
    }

    private static string CookieLine(string? cookies) => cookies is null ? "" : $"Cookie: {cookies}\r\n";
}
