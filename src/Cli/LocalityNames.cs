using System.Text.RegularExpressions;
using CoSo.Kernel;
using YamlDotNet.RepresentationModel;

namespace CoSo.Cli;

/// <summary>Names of a locality's units and groups, read from its files: enough to say which names of a paper nobody answers to.</summary>
internal sealed partial class LocalityNames
{
    private static readonly IReadOnlyList<string> Known = [""];
    private readonly HashSet<string> names = [];
    private readonly List<string> endings = [];

    /// <summary>Reads <c>localities/NAME</c>, or the folder named.</summary>
    public static LocalityNames Load(string name)
    {
        var folder = Directory.Exists(name) ? name : System.IO.Path.Combine(Environment.GetEnvironmentVariable("COSO_LOCALITIES") ?? "localities", name);
        if (!File.Exists(System.IO.Path.Combine(folder, "units.yaml")))
        {
            throw new CommandException($"--locality: không thấy units.yaml trong {folder}.");
        }

        var names = new LocalityNames();
        var locality = Root(folder, "locality.yaml");
        foreach (var ending in new[] { Text(locality, "shortName"), Text(locality, "shortName")?.Split(' ')[0], Text(locality, "name") }.OfType<string>())
        {
            names.endings.Add(WrittenName.Plain(ending));
        }

        foreach (var one in Items(Root(folder, "units.yaml"), "units").Concat(Items(Root(folder, "groups.yaml"), "groups")))
        {
            foreach (var written in new[] { Text(one, "name"), Text(one, "shortName") }.OfType<string>().Concat(Texts(one, "aliases")).Concat(Texts(one, "names")))
            {
                names.Add(WrittenName.Plain(written));
            }
        }

        return names;
    }

    /// <summary>Parts of a written name that no unit or group answers to.</summary>
    public IReadOnlyList<string> Unknown(string written) =>
        [.. NameParts.Split(Remark().Replace(written, "").Trim(), one => WrittenName.Weaker(WrittenName.Plain(one), endings).Any(names.Contains) ? Known : null).Where(part => part.Units is null).Select(part => part.Written)];

    private void Add(string plain)
    {
        names.Add(plain);
        foreach (var ending in endings.Where(ending => plain.EndsWith(" " + ending, StringComparison.Ordinal)))
        {
            names.Add(plain[..^(ending.Length + 1)]);
        }
    }

    private static YamlMappingNode Root(string folder, string file)
    {
        using var text = new StreamReader(System.IO.Path.Combine(folder, file));
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).OfType<YamlMappingNode>() : [];

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<string> Texts(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Select(one => ((YamlScalarNode)one).Value!) : [];

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Remark();
}
