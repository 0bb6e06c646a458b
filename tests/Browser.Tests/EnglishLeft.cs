using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoSo.Browser.Tests;

/// <summary>English sentences of the resource files, to find them where a Vietnamese page should have none.</summary>
internal static partial class EnglishLeft
{
    private static readonly Dictionary<string, string> Texts = Read();
    private static readonly HashSet<string> Whole =
        [.. Texts.Where(text => text.Value != text.Key && !Texts.ContainsKey(text.Value) && !text.Value.Contains('{', StringComparison.Ordinal)).Select(text => text.Value)];

    private static readonly IReadOnlyList<Regex> Filled =
    [
        .. Texts.Where(text => text.Value != text.Key && text.Value.Contains('{', StringComparison.Ordinal) && Hole().Replace(text.Value, "").Count(char.IsLetter) >= 6)
            .Select(text => new Regex("^" + string.Join(".+", Hole().Split(text.Value).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant)),
    ];

    /// <summary>Those of the texts that are English, or that show a place left unfilled.</summary>
    public static IEnumerable<string> In(IEnumerable<string> shown) => shown.Where(text =>
        Hole().IsMatch(text) || Whole.Contains(text) || (text.Length > 8 && text.All(char.IsAscii) && Filled.Any(filled => filled.IsMatch(text))));

    private static Dictionary<string, string> Read()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RunningHouse.Root, "src"), "en.json", SearchOption.AllDirectories)
            .Where(file => file.Contains("/Resources/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            {
                texts[key] = value;
            }
        }

        return texts;
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
