using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>The headings of the content part, the sentences under them, and which of them a task belongs to.</summary>
internal sealed partial class Workstreams
{
    private readonly List<(WorkstreamRead Stream, Dictionary<string, double> Words)> streams = [];
    private readonly Dictionary<string, int> spread = [];

    public List<WorkstreamRead> All { get; } = [];

    public List<MeasureRead> Measures { get; } = [];

    public static Workstreams Of(Outline outline)
    {
        var result = new Workstreams();
        var content = outline.Sections.FirstOrDefault(s => s.Level == 1 && ContentTitle().IsMatch(EvenFold.Fold(s.Title)));
        if (content is null)
        {
            return result;
        }

        var headings = outline.Sections.Where(s => s.Section == content && s.IsHeading).ToHashSet();
        var loose = outline.Nodes.Where(n => n != content && n.Ancestors().Contains(content) && !headings.Contains(n) && !n.Ancestors().Any(headings.Contains)).ToList();
        if (headings.Count == 0 || loose.Exists(n => n.IsSection))
        {
            // Its items are sentences without a heading over them: the content part itself is their workstream.
            result.Gather(content, loose);
        }

        foreach (var section in outline.Sections.Where(headings.Contains))
        {
            result.Gather(section, outline.Nodes.Where(n => n == section || n.Ancestors().Contains(section)));
        }

        result.Weigh();
        return result;
    }

    private void Gather(OutlineNode section, IEnumerable<OutlineNode> below)
    {
        var title = section.Block.SpanOf(section.Start, section.TitleEnd - section.Start);
        All.Add(new WorkstreamRead(section.Path, section.Marker.Number, section.Title, new TextSpan(title.Start, title.End)));
        var words = new Dictionary<string, double>();
        Count(words, section.Title, 4);
        foreach (var node in below)
        {
            var from = node.IsSection && node.IsHeading ? node.TitleEnd : node.Start;
            if (node.Block.Kind != BlockKind.Paragraph || from >= node.Block.Text.Length)
            {
                continue;
            }

            Count(words, node.Block.Text[from..], 1);
            AddMeasures(node, from, section.Path);
        }

        streams.Add((All[^1], words));
    }

    private void AddMeasures(OutlineNode node, int from, string path)
    {
        from = TaskSplitter.SkipBlanks(node.Block.Text, node.Block.Text[from] == ':' ? from + 1 : from, node.Block.Text.Length);

        // "(Phòng A chủ trì; Phòng B phối hợp; quý III)" says who does the sentence; it is none itself.
        var parties = EndParties().Match(EvenFold.Fold(node.Block.Text));
        foreach (var part in TaskSplitter.Split(node.Block.Text, from, parties.Success && parties.Index > from ? parties.Index : node.Block.Text.Length))
        {
            var sentence = node.Block.Text.Substring(part.Start, part.Length);
            if (part.Length < 12 || AttributeLines.IsAttribute(sentence))
            {
                continue;
            }

            var span = node.Block.SpanOf(part.Start, part.Length);
            var kind = KindProposal.Of(sentence, TimeReader.Frequency(sentence), TimeReader.Deadline(sentence));
            Measures.Add(new MeasureRead(path, sentence, kind, new TextSpan(span.Start, span.End), Actions.StartsWithVerb(sentence) ? 0.8 : 0.55));
        }
    }

    private void Weigh()
    {
        foreach (var word in streams.SelectMany(s => s.Words.Keys))
        {
            spread[word] = spread.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>The workstream whose words the task shares most; null where none stands out.</summary>
    public string? Propose(string task)
    {
        if (streams.Count == 0)
        {
            return null;
        }

        var words = new Dictionary<string, double>();
        Count(words, task, 1);
        (string Path, double Score) best = ("", 0);
        foreach (var (stream, own) in streams)
        {
            var total = own.Values.Sum();
            var score = words.Keys.Where(own.ContainsKey).Sum(w => Math.Log(1.0 + (double)streams.Count / spread[w]) * Math.Min(own[w], 5)) / Math.Sqrt(Math.Max(60, total));
            best = score > best.Score ? (stream.Path, score) : best;
        }

        return best.Score > 0.35 ? best.Path : null;
    }

    // Pairs of syllables are the words of Vietnamese; single ones say too little.
    private static void Count(Dictionary<string, double> words, string text, double weight)
    {
        var syllables = EvenFold.Fold(text).Split([' ', ',', '.', ';', ':', '-', '(', ')', '“', '”', '"', '/'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < syllables.Length; i++)
        {
            var pair = $"{syllables[i]} {syllables[i + 1]}";
            words[pair] = words.GetValueOrDefault(pair) + weight;
        }
    }

    [GeneratedRegex(@"\s*\((?=[^()]*(?:chu tri|phoi hop|tham muu))[^()]*\)[\s.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndParties();

    [GeneratedRegex(@"noi dung|nhiem vu|giai phap|cac hoat dong|cong tac trong tam", RegexOptions.CultureInvariant)]
    private static partial Regex ContentTitle();
}
