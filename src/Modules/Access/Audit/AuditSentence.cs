using System.Text;

namespace CoSo.Access;

/// <summary>A sentence about an event, taken apart: plain text, facts, and parts in brackets that stand or fall together.</summary>
internal sealed class AuditSentence
{
    private readonly List<Part> parts = [];

    /// <summary>Names of all facts, without their marks.</summary>
    public IEnumerable<string> Facts => parts.Where(part => part.IsFact).Select(part => part.Text.TrimEnd('?', '#'));

    public static AuditSentence Parse(string text)
    {
        var sentence = new AuditSentence();
        var (from, group, groups) = (0, 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('[' or ']' or '{' or '}'))
            {
                continue;
            }

            if (i > from)
            {
                sentence.parts.Add(new Part(text[from..i], i < text.Length && text[i] == '}', group));
            }

            from = i + 1;
            group = i < text.Length && text[i] == '[' ? ++groups : i < text.Length && text[i] == ']' ? 0 : group;
        }

        return sentence;
    }

    /// <param name="fact">The fact in words; null where the event has none. "Late?" asks whether it is true, "Lines#" how many.</param>
    /// <param name="full">Whether parts in brackets are shown at all.</param>
    public string Say(Func<string, string?> fact, bool full)
    {
        var said = new StringBuilder();
        foreach (var group in Runs())
        {
            var words = group.Select(part => part.IsFact ? fact(part.Text) : part.Text).ToList();
            if (group[0].Group == 0 || (full && !words.Contains(null)))
            {
                words.ForEach(word => said.Append(word ?? "…"));
            }
        }

        return said.ToString();
    }

    private IEnumerable<List<Part>> Runs()
    {
        List<Part> run = [];
        foreach (var part in parts)
        {
            if (run.Count > 0 && run[0].Group != part.Group)
            {
                yield return run;
                run = [];
            }

            run.Add(part);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private sealed record Part(string Text, bool IsFact, int Group);
}
