namespace CoSo.Reading;

/// <summary>A list of folded phrases, asked which of them stands at a place of a folded text (whole words, longest first).</summary>
internal sealed class WordTrie
{
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    public WordTrie(string phrases)
    {
        byFirstWord = phrases.Split('|').Distinct().GroupBy(FirstWord)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Length).ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Length of the longest phrase at this place; 0 where none stands.</summary>
    public int MatchAt(string folded, int at)
    {
        if (at >= folded.Length || !byFirstWord.TryGetValue(folded.AsSpan(at, WordEnd(folded, at) - at), out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            if (string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) == 0 && IsEnd(folded, at + phrase.Length))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    public static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsEnd(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static string FirstWord(string phrase) => phrase[..WordEnd(phrase, 0)];
}
