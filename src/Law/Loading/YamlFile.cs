using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoSo.Law;

/// <summary>A value of a YAML file with the line it stands on: text, list or mapping.</summary>
internal sealed record YamlNode(string File, int Line)
{
    public string? Text { get; init; }

    public IReadOnlyList<YamlNode>? Items { get; init; }

    public IReadOnlyList<YamlEntry>? Entries { get; init; }
}

/// <summary>A key of a mapping, the line it stands on, and its value.</summary>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);

/// <summary>
/// Reads a YAML file from the parser's events, without reflection: fast to start, and every value keeps its line. The law book
/// uses plain YAML only, so anchors, aliases and doubled keys are mistakes.
/// </summary>
internal sealed class YamlFile
{
    private readonly string name;
    private readonly LawErrors errors;
    private readonly IParser parser;

    private YamlFile(string name, TextReader text, LawErrors errors)
    {
        this.name = name;
        this.errors = errors;
        parser = new Parser(text);
    }

    /// <summary>The root mapping; null when the file is empty or cannot be read, which is then among the errors.</summary>
    public static YamlNode? Read(string path, string name, LawErrors errors)
    {
        using var text = new StreamReader(path);
        var file = new YamlFile(name, text, errors);
        try
        {
            var root = file.ReadRoot();
            if (root?.Entries is null)
            {
                errors.Add(name, root?.Line ?? 1, "tệp trống hoặc không phải là danh mục khóa: giá trị");
                return null;
            }

            return root;
        }
        catch (YamlException e)
        {
            errors.Add(name, (int)e.Start.Line, $"không đọc được YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws on a list or mapping that is opened and never closed.
            errors.Add(name, (int?)file.parser.Current?.Start.Line ?? 1, "không đọc được YAML: ngoặc mở mà không đóng");
            return null;
        }
    }

    private YamlNode? ReadRoot()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode();
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            errors.Add(name, (int)second.Start.Line, "mỗi tệp chỉ có một tài liệu YAML");
        }

        return root;
    }

    private YamlNode ReadNode()
    {
        var line = (int)parser.Current!.Start.Line;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            // "key:" with nothing behind it means that nothing is said.
            return new YamlNode(name, line) { Text = scalar.Value };
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode());
            }

            return new YamlNode(name, line) { Items = items };
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            return new YamlNode(name, line) { Entries = ReadEntries() };
        }

        throw new YamlException(parser.Current.Start, parser.Current.End, "không dùng neo và tham chiếu (&, *)");
    }

    private List<YamlEntry> ReadEntries()
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (entries.Exists(e => e.Key == key.Value))
            {
                errors.Add(name, (int)key.Start.Line, $"khóa \"{key.Value}\" viết hai lần");
            }

            entries.Add(new YamlEntry(key.Value, (int)key.Start.Line, ReadNode()));
        }

        return entries;
    }
}

/// <summary>Gathers every mistake, so that one run shows them all.</summary>
internal sealed class LawErrors
{
    private readonly List<LawBookError> all = [];

    public bool Any => all.Count > 0;

    public void Add(string file, int line, string message) => all.Add(new LawBookError(file, line, message));

    public void Add(YamlNode node, string message) => Add(node.File, node.Line, message);

    public LawBookException ToException() =>
        new([.. all.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)]);
}
