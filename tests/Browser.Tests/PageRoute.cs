using System.Text.RegularExpressions;

namespace CoSo.Browser.Tests;

/// <summary>
/// An address of the product as its page writes it (<c>@page "/viec/{id:guid}"</c>), read from the sources: a page written tomorrow is known
/// here without anybody adding it to a list.
/// </summary>
internal sealed partial class PageRoute
{
    /// <summary>What no walk over links can open, and why.</summary>
    private static readonly Dictionary<string, string> NotByLink = new(StringComparer.Ordinal)
    {
        ["/loi/{code:int}"] = "the page of faults; looked at by an address that does not exist",
        ["/lich/{secret}.ics"] = "the address stands in a field to be copied, the secret is made on asking",
        ["/cu-tru/{id:guid}"] = "opened by typing the code that a resident shows; codes of the demo year are told to nobody",
        ["/to-cao/xu-ly/{id:guid}/tep/{parcelId:guid}"] = "opened with the passphrase of a handler",
        ["/to-cao/xu-ly/{id:guid}/van-ban/{kind}"] = "opened with the passphrase of a handler",
    };

    private readonly Regex pattern;

    private PageRoute(string template)
    {
        Template = template;
        var parts = template.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part is ['{', .., '?', '}'] ? "(/[^/]+)?" : part[0] == '{' ? "/[^/]+" : "/" + Regex.Escape(part));
        pattern = new Regex($"^{string.Concat(parts)}/?$", RegexOptions.CultureInvariant);
        Literals = template.Split('/').Count(part => !part.StartsWith('{'));
    }

    public string Template { get; }

    public bool HasParameters => Template.Contains('{', StringComparison.Ordinal);

    public bool IsReachedByLink => !NotByLink.ContainsKey(Template);

    private int Literals { get; }

    public static IReadOnlyList<PageRoute> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RunningHouse.Root, "src"), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => PageLine().Match(File.ReadLines(file).FirstOrDefault() ?? "")).Where(line => line.Success)
            .Select(line => new PageRoute(line.Groups[1].Value)).OrderBy(route => route.Template, StringComparer.Ordinal),
    ];

    /// <summary>The page that answers the path; null for what is no page (a file, a switch).</summary>
    public static PageRoute? Of(string path) =>
        All.Where(route => route.pattern.IsMatch(path.Length == 1 ? "" : path)).MaxBy(route => route.Literals);

    /// <summary>"viec-id": for the name of a picture.</summary>
    public string Slug => Template == "/" ? "trang-chu" : NotWord().Replace(Template, "-").Trim('-');

    [GeneratedRegex("^@page \"([^\"]*)\"")]
    private static partial Regex PageLine();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotWord();
}
