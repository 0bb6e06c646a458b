namespace CoSo.Plans;

/// <summary>
/// The guide for who prepares a plan, from <c>docs/soan-ke-hoach-de-doc.md</c>: its first column of rules and its sample. The second
/// column names tests and is for who works on the reader.
/// </summary>
internal sealed record Guide(string Title, IReadOnlyList<string> Before, IReadOnlyList<string> Rules, string Sample, IReadOnlyList<string> After)
{
    public static readonly Guide Current = Load();

    public static Guide Read(string markdown)
    {
        var (before, after, rules, sample) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var (title, inSample) = ("", false);
        foreach (var line in markdown.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inSample = !inSample;
            }
            else if (inSample)
            {
                sample.Add(line);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                title = line[2..];
            }
            else if (line.StartsWith('|'))
            {
                rules.Add(line.Trim('|').Split(" | ")[0].Trim());
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                (rules.Count == 0 ? before : after).Add(line);
            }
        }

        // Heading of the table and the line under it.
        return new Guide(title, before, [.. rules.Skip(2)], string.Join('\n', sample), after);
    }

    private static Guide Load()
    {
        using var reader = new StreamReader(typeof(Guide).Assembly.GetManifestResourceStream("huong-dan.md")!);
        return Read(reader.ReadToEnd());
    }
}
