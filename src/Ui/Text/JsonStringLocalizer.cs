using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace CoSo.Ui;

/// <summary>
/// The texts people read. The Vietnamese sentence is its own key; English comes from the <c>Resources/en.json</c> embedded in
/// each assembly, merged once at start. A sentence without English is shown in Vietnamese.
/// </summary>
public sealed class JsonStringLocalizer : IStringLocalizer
{
    private readonly FrozenDictionary<string, string> english;

    // A LocalizedString per sentence asked for, so that a page allocates none. Bounded by what English knows: anything else
    // may hold a person's words (a saved message) and is not kept.
    private readonly FrozenDictionary<string, LocalizedString> vietnameseTexts;
    private readonly FrozenDictionary<string, LocalizedString> englishTexts;

    internal JsonStringLocalizer(IEnumerable<Assembly> assemblies)
    {
        var merged = new Dictionary<string, string>();
        foreach (var assembly in assemblies.Distinct())
        {
            var name = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith("Resources.en.json", StringComparison.Ordinal));
            if (name is null)
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (vietnamese, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                merged[vietnamese] = text;
            }
        }

        english = merged.ToFrozenDictionary();
        vietnameseTexts = merged.ToFrozenDictionary(t => t.Key, t => new LocalizedString(t.Key, t.Key));
        englishTexts = merged.ToFrozenDictionary(t => t.Key, t => new LocalizedString(t.Key, t.Value));
    }

    /// <summary>Whether the reader of this request chose English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <inheritdoc />
    public LocalizedString this[string name] =>
        (IsEnglish ? englishTexts : vietnameseTexts).TryGetValue(name, out var text)
            ? text
            : new LocalizedString(name, name, resourceNotFound: IsEnglish);

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var format = IsEnglish && english.TryGetValue(name, out var text) ? text : name;
            return new LocalizedString(name, string.Format(CultureInfo.InvariantCulture, format, arguments));
        }
    }

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => englishTexts.Values;
}

/// <summary>Gives every type the same texts: sentences are not scoped by the class that shows them.</summary>
internal sealed class JsonStringLocalizerFactory(JsonStringLocalizer texts) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => texts;

    public IStringLocalizer Create(string baseName, string location) => texts;
}
