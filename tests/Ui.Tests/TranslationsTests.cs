using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoSo.Ui.Tests;

/// <summary>Every sentence shown to people has its English, found by reading the sources.</summary>
public sealed partial class TranslationsTests
{
    // The style guide shows made-up content, as a user's data would be; the command line speaks to administrators.
    private static readonly string[] Untranslated = ["/StyleGuide/", "src/Cli/"];

    private static readonly Dictionary<string, Dictionary<string, string>> English = Load();

    [Fact]
    public void Every_sentence_has_its_english()
    {
        var known = English.Values.SelectMany(t => t.Keys).ToHashSet();

        var missing = Sentences().Where(s => !known.Contains(s.Text)).Distinct().ToList();

        var report = missing.GroupBy(m => m.Project).OrderBy(g => g.Key)
            .Select(g => $"{g.Key}/Resources/en.json lacks {g.Count()}:\n{string.Join("\n", g.Select(m => $"  {JsonSerializer.Serialize(m.Text, Readable)}: \"\",   ({m.File})").Distinct())}");
        Assert.True(missing.Count == 0, string.Join("\n", report));
    }

    [Fact]
    public void Sources_are_found_at_all()
    {
        var found = Sentences().Select(s => s.Text).ToHashSet();

        Assert.Contains("Đến nội dung chính", found); // L["…"] in a page
        Assert.Contains("Chưa điền mục “{0}”.", found); // texts["…"] in code
        Assert.Contains("Không tìm thấy trang", found); // Key("…")
    }

    [Fact]
    public void English_has_the_same_places_for_values()
    {
        var wrong = English.SelectMany(p => p.Value).Where(t => !Places(t.Key).SetEquals(Places(t.Value))).Select(t => t.Key);

        Assert.Empty(wrong);
    }

    [Fact]
    public void One_sentence_has_one_english()
    {
        var torn = English.SelectMany(p => p.Value).GroupBy(t => t.Key)
            .Where(g => g.Select(t => t.Value).Distinct().Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(" | ", g.Select(t => t.Value).Distinct())}");

        Assert.Empty(torn);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<(string Project, string File, string Text)> Sentences()
    {
        var root = Repository.Path("src");
        foreach (var file in Directory.EnumerateFiles(root, "*.cs*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.Path("."), file).Replace('\\', '/');
            if (!(file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
                || relative.Contains("/obj/") || relative.Contains("/bin/") || relative.Contains("/node_modules/")
                || Untranslated.Any(relative.Contains))
            {
                continue;
            }

            var source = File.ReadAllText(file);
            var patterns = file.EndsWith(".cshtml", StringComparison.Ordinal)
                ? new[] { Lookup(), TagAttribute(), Given() }
                : file.EndsWith("DefaultMessages.cs", StringComparison.Ordinal) ? [Lookup(), Arm()] : [Lookup(), Given()];
            foreach (var match in patterns.SelectMany(p => p.Matches(source)))
            {
                var text = Unescaped(match.Groups["text"].Value);
                if (text.Any(char.IsLetter))
                {
                    yield return (ProjectOf(relative), relative, text);
                }
            }
        }
    }

    private static string ProjectOf(string file)
    {
        var parts = file.Split('/');
        return parts[1] == "Modules" ? string.Join('/', parts.Take(3)) : string.Join('/', parts.Take(2));
    }

    private static string Unescaped(string literal) => literal.Replace("\\\"", "\"").Replace("\\\\", "\\").Replace("&quot;", "\"");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, Dictionary<string, string>> Load() =>
        Directory.EnumerateFiles(Repository.Path("src"), "en.json", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(Repository.Path("."), f).Replace('\\', '/'), File: f))
            .Where(f => f.Path.EndsWith("/Resources/en.json", StringComparison.Ordinal) && !f.Path.Contains("/obj/") && !f.Path.Contains("/bin/"))
            .ToDictionary(f => ProjectOf(f.Path), f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f.File))!);


    // L["…"], texts["…"]
    [GeneratedRegex(@"\b(?:L|texts)\[""(?<text>(?:[^""\\]|\\.)+)""[,\]]")]
    private static partial Regex Lookup();

    // Sentences handed over to be looked up later.
    [GeneratedRegex(@"(?:ErrorMessage\s*=\s*|\bDisplay\([^)]*?\b(?:Name|Prompt)\s*=\s*|\bDescription\s*=\s*|new Refusal\(\s*""[^""]*"",\s*|new NavItem\(\s*|new Figure\([^,]+,\s*|TempData\[""Saved""\]\s*=\s*|\bKey\()""(?<text>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Given();

    // Words given to a tag of the kit as they are.
    [GeneratedRegex(@"(?<=<c-(?:field|column|table|empty|details|tabs|confirm|copy|button)\b[^<]*)\s(?:label|hint|caption|empty|text|summary|question|button|unit|confirm)=""(?<text>[^""@]+)""")]
    private static partial Regex TagAttribute();

    [GeneratedRegex(@"=>\s*""(?<text>[^""]+)""")]
    private static partial Regex Arm();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
