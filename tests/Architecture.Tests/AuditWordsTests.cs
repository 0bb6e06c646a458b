using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoSo.Contracts.Audit;
using CoSo.Data.Audit;

namespace CoSo.Architecture.Tests;

/// <summary>Every event that is recorded can be told on the audit page, in Vietnamese and in English, with facts it has.</summary>
public sealed partial class AuditWordsTests
{
    private static readonly Assembly[] Modules =
    [
        .. Directory.GetDirectories(Path.Combine(TestPlaces.Root, "src", "Modules")).Select(path => Assembly.Load("CoSo." + Path.GetFileName(path))),
    ];

    private static readonly List<AuditWord> Words =
    [
        .. Modules.SelectMany(module => module.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(AuditWords))
            .SelectMany(field => ((AuditWords)field.GetValue(null)!).Words),
    ];

    [Fact]
    public void Every_event_has_its_words()
    {
        var events = Modules.SelectMany(module => module.GetTypes()).Where(type => !type.IsAbstract && typeof(IAuditEvent).IsAssignableFrom(type)).ToList();
        var silent = events.Where(happened => Words.TrueForAll(word => word.Event != happened)).Select(happened => happened.FullName);

        Assert.NotEmpty(events);
        Assert.True(!silent.Any(), "no words for the audit page (the module's AuditWords):\n" + string.Join('\n', silent));
        Assert.Equal(Words.Count, Words.Select(word => word.Event.Name).Distinct().Count());
    }

    [Fact]
    public void Sentences_and_addresses_name_facts_that_the_event_has()
    {
        var wrong = from word in Words
                    from fact in Facts(word.Sentence).Concat(Facts(word.Address ?? "")).Select(fact => fact.TrimEnd('?', '#'))
                    where word.Event.GetProperty(fact) is null
                    select $"{word.Event.Name}: {fact}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_sentence_has_english_with_the_same_facts_and_brackets()
    {
        var english = Directory.GetFiles(Path.Combine(TestPlaces.Root, "src"), "en.json", SearchOption.AllDirectories)
            .Where(file => file.Contains("/Resources/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .DistinctBy(text => text.Key).ToDictionary(text => text.Key, text => text.Value);
        var wrong = Words.Where(word => !english.TryGetValue(word.Sentence, out var text)
            || !Facts(text).Order().SequenceEqual(Facts(word.Sentence).Order())
            || text.Count(c => c == '[') != word.Sentence.Count(c => c == '['));

        Assert.Empty(wrong.Select(word => word.Sentence));
    }

    private static IEnumerable<string> Facts(string text) => Fact().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Fact();
}
