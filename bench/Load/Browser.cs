using System.Net;
using System.Text.RegularExpressions;

namespace CoSo.Bench.Load;

/// <summary>Signs in as a person does and keeps the cookies for the load.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly CookieContainer jar = new();
    private readonly HttpClient http;

    public Browser(Uri root) =>
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = root, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>The cookies as a header has them.</summary>
    public string Cookies => jar.GetCookieHeader(http.BaseAddress!);

    /// <summary>Signs in on the sign-in page, antiforgery token included.</summary>
    /// <exception cref="InvalidOperationException">The account was refused.</exception>
    public async Task SignInAsync(string userName, string password)
    {
        var page = await OpenAsync("/dang-nhap");
        var answer = await PostAsync("/dang-nhap", new Dictionary<string, string>
        {
            ["UserName"] = userName,
            ["Password"] = password,
            ["__RequestVerificationToken"] = TokenIn(page),
        });
        if (answer != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in as {userName} answered {answer}.");
        }
    }

    /// <returns>The page; the status must be 200.</returns>
    public async Task<string> OpenAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}.");
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> PostAsync(string path, IReadOnlyDictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), form);
        return answer.StatusCode;
    }

    public static string TokenIn(string page) => Token().Match(page) is { Success: true } token
        ? token.Groups[1].Value
        : throw new InvalidOperationException("The page has no antiforgery token.");

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
