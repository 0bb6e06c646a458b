using System.Text.Json;
using CoSo.Contracts.Organization;

namespace CoSo.Reports;

/// <summary>
/// A return as a person sees it: field by field as text. What is typed, stored, proposed and sent are compared in this one shape.
/// </summary>
internal sealed class ReturnContent
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> fields = new(StringComparer.Ordinal);

    public string this[string field]
    {
        get => fields.GetValueOrDefault(field, "");
        set
        {
            if (value.Length == 0)
            {
                fields.Remove(field);
            }
            else
            {
                fields[field] = value;
            }
        }
    }

    public IEnumerable<string> Fields => fields.Keys;

    public static ReturnContent OfJson(string? json)
    {
        var content = new ReturnContent();
        foreach (var (field, text) in json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
        {
            content[field] = text;
        }

        return content;
    }

    public string ToJson() => JsonSerializer.Serialize(fields, Json);

    /// <summary>Fields in which the two differ.</summary>
    public IEnumerable<string> DifferFrom(ReturnContent other) =>
        Fields.Union(other.Fields).Where(field => this[field] != other[field]).Order(StringComparer.Ordinal);
}

/// <summary>A field of the form of one unit: a figure in one column, "số ước" of a figure, or a part of the narrative.</summary>
internal sealed record FormField(string Name, string Label)
{
    public Indicator? Indicator { get; init; }

    public int IndicatorId { get; init; }

    public ReportColumn Column { get; init; }

    public bool IsEstimateMark { get; init; }

    public OutlinePart? Part { get; init; }

    /// <summary>Key of the stored part: <c>results:II.4</c>.</summary>
    public string? PartKey { get; init; }

    public Guid? WorkstreamId { get; init; }

    /// <summary>The figure as people write it; what cannot be read stays as typed.</summary>
    public string Normal(string typed)
    {
        var text = VietnameseText.Clean(typed).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (Amounts.IsNothing(text))
        {
            return Amounts.Nothing;
        }

        return Indicator is { HasAmount: true } figure && !IsEstimateMark && Amounts.Read(figure, text) is { } amount ? Amounts.Write(figure, amount) : text;
    }
}

/// <summary>Every field that one unit fills in on one cut-off day.</summary>
internal sealed class ReturnFields
{
    private ReturnFields(IReadOnlyList<FormField> all) => All = all;

    public IReadOnlyList<FormField> All { get; }

    public FormField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    public static string FigureName(int id, ReportColumn column) => $"so-{id}-{(column == ReportColumn.Quarter ? "q" : "s")}";

    public static string EstimateName(int id) => $"uoc-{id}";

    public static string PartName(string key) => "muc-" + new string([.. key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);

    public static string PartKeyOf(OutlinePart part, Heading? heading) => heading is null ? part.Code : $"{part.Code}:{heading.Number}";

    /// <param name="asksSince">False for the first quarter, whose two columns are the same time.</param>
    public static ReturnFields Of(ReportForm form, UnitRow? unit, IReadOnlyDictionary<string, int> keys, IReadOnlyList<Heading> headings, bool asksSince)
    {
        var all = new List<FormField>();
        foreach (var indicator in form.Indicators.Where(i => (unit is null || i.IsFor(unit.Kind, unit.Code)) && keys.ContainsKey(i.Code)))
        {
            var id = keys[indicator.Code];
            var label = $"{indicator.Number} {indicator.Name}";
            all.Add(new FormField(FigureName(id, ReportColumn.Quarter), label) { Indicator = indicator, IndicatorId = id });
            if (asksSince && indicator.HasTwoColumns)
            {
                all.Add(new FormField(FigureName(id, ReportColumn.Since), label) { Indicator = indicator, IndicatorId = id, Column = ReportColumn.Since });
            }

            all.Add(new FormField(EstimateName(id), label) { Indicator = indicator, IndicatorId = id, IsEstimateMark = true });
        }

        foreach (var part in form.Parts.Where(part => !part.Annex))
        {
            if (!part.PerWorkstream || headings.Count == 0)
            {
                all.Add(new FormField(PartName(part.Code), $"{part.Number}. {part.Title}") { Part = part, PartKey = part.Code });
                continue;
            }

            all.AddRange(headings.Select(heading => new FormField(PartName(PartKeyOf(part, heading)), $"{part.Number}. {heading.Number} {heading.Title}")
            {
                Part = part, PartKey = PartKeyOf(part, heading), WorkstreamId = heading.Id,
            }));
        }

        return new ReturnFields(all);
    }
}

/// <summary>A workstream of the plan as a heading of the narrative.</summary>
internal sealed record Heading(Guid Id, string Number, string Title);
