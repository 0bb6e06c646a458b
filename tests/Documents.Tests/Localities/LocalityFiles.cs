using YamlDotNet.Serialization;

namespace CoSo.Documents.Tests.Localities;

/// <summary>A locality's files as they stand, read without the program's own classes: a second look at the same data.</summary>
internal sealed class LocalityFiles(string key)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    public Row Locality { get; } = new(Read(key, "locality.yaml"));

    public IReadOnlyList<Row> Units { get; } = Rows(key, "units.yaml", "units");

    public IReadOnlyList<Row> Groups { get; } = Rows(key, "groups.yaml", "groups");

    public IReadOnlyList<Row> People { get; } = Rows(key, "people.yaml", "people");

    public IReadOnlyList<Row> IndicatorGroups { get; } = Rows(key, "indicators.yaml", "groups");

    public IReadOnlyList<Row> Indicators { get; } = Rows(key, "indicators.yaml", "indicators");

    public HashSet<string> UnitCodes => [.. Units.Select(unit => unit["code"]!)];

    public string Plan => File.ReadAllText(Path.Combine(Repository.Root, "localities", key, "plan.txt"));

    /// <summary>Whether a unit is there on a day; one without days of its own follows the locality's period.</summary>
    public bool IsValidOn(Row unit, string day)
    {
        var period = Locality.Inner("period");
        return string.CompareOrdinal(unit["from"] ?? period["from"], day) <= 0
            && string.CompareOrdinal(unit["to"] ?? period["to"] ?? "9999", day) >= 0;
    }

    private static List<Row> Rows(string key, string file, string list) =>
        [.. ((List<object>)Read(key, file)[list]).Select(row => new Row((Dictionary<object, object>)row))];

    private static Dictionary<object, object> Read(string key, string file) =>
        Yaml.Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Repository.Root, "localities", key, file)));
}

/// <summary>One mapping of a file.</summary>
internal sealed class Row(Dictionary<object, object> values)
{
    public string? this[string name] => values.GetValueOrDefault(name) as string;

    public IReadOnlyList<string> List(string name) =>
        values.GetValueOrDefault(name) is List<object> list ? [.. list.OfType<string>()] : [];

    public IReadOnlyList<Row> Rows(string name) =>
        values.GetValueOrDefault(name) is List<object> list ? [.. list.OfType<Dictionary<object, object>>().Select(row => new Row(row))] : [];

    public Row Inner(string name) => new((Dictionary<object, object>)values[name]);
}
