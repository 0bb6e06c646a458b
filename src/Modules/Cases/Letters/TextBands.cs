using System.Text;

namespace CoSo.Cases.Letters;

/// <summary>One band of a text's sketch: texts that share one are looked at closely.</summary>
internal sealed class CaseBand
{
    public Guid CaseId { get; init; }

    public int Band { get; init; }

    public int Hash { get; set; }
}

/// <summary>
/// Sketch of a text by MinHash over runs of three folded words (Broder 1997), cut into bands: like texts share a band with high
/// probability, so that candidates come from an index and never from reading every case.
/// </summary>
internal static class TextBands
{
    public const int Bands = 12;

    private const int RowsOfBand = 3;
    private const int WordsOfRun = 3;

    public static IEnumerable<CaseBand> Of(Case one) => Hashes($"{one.Title} {one.Content}").Select((hash, band) => new CaseBand { CaseId = one.Id, Band = band, Hash = hash });

    public static IReadOnlyList<int> Hashes(string text)
    {
        var runs = Runs(text);
        if (runs.Count == 0)
        {
            return [];
        }

        var least = new uint[Bands * RowsOfBand];
        Array.Fill(least, uint.MaxValue);
        foreach (var run in runs)
        {
            for (var at = 0; at < least.Length; at++)
            {
                least[at] = Math.Min(least[at], Mixed(run ^ (uint)((at + 1) * 0x9E3779B1)));
            }
        }

        return [.. Enumerable.Range(0, Bands).Select(band => (int)Enumerable.Range(0, RowsOfBand).Aggregate(0u, (hash, row) => Mixed(hash * 31 + least[band * RowsOfBand + row])))];
    }

    /// <summary>Share of runs that two texts have in common.</summary>
    public static double Likeness(string a, string b)
    {
        var (first, second) = (Runs(a), Runs(b));
        var common = first.Count(second.Contains);
        return common == 0 ? 0 : (double)common / (first.Count + second.Count - common);
    }

    private static HashSet<uint> Runs(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in VietnameseText.Fold(text))
        {
            words.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        var list = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return list.Length < WordsOfRun
            ? [.. list.Select(Hash)]
            : [.. Enumerable.Range(0, list.Length - WordsOfRun + 1).Select(at => Hash(string.Join(' ', list, at, WordsOfRun)))];
    }

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
