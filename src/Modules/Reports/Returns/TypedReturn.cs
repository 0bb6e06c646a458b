using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoSo.Reports;

/// <summary>
/// What came back from the form of a return: the fields as typed, and what the form had shown, so that a second editor's work is
/// told from what was never touched.
/// </summary>
internal sealed class TypedReturn
{
    public required ReturnContent Content { get; init; }

    /// <summary>Version of the return when the form was made.</summary>
    public required int Version { get; init; }

    /// <summary>Short hashes of what was stored then; fields without one were empty.</summary>
    public required IReadOnlyDictionary<string, string> Stored { get; init; }

    /// <summary>Short hashes of what the ledger had proposed, where that was shown.</summary>
    public required IReadOnlyDictionary<string, string> Proposed { get; init; }

    public static TypedReturn Read(ReturnFields fields, IFormCollection form)
    {
        var content = new ReturnContent();
        foreach (var field in fields.All)
        {
            content[field.Name] = field.Normal(form[field.Name].ToString());
        }

        DeclareNothing(fields, content, form);
        return new TypedReturn
        {
            Content = content,
            Version = int.TryParse(form["phien-ban"], out var version) ? version : -1,
            Stored = Hashes(form["da-luu"]),
            Proposed = Hashes(form["dien-san"]),
        };
    }

    public static string HashesOf(IEnumerable<string> fields, ReturnContent content) =>
        JsonSerializer.Serialize(fields.Where(field => content[field].Length > 0).ToDictionary(field => field, field => Hash(content[field])));

    public bool IsTouched(string field) => Hash(Content[field]) != (Proposed.GetValueOrDefault(field) ?? WasStored(field));

    public bool IsProposal(string field) => Content[field].Length > 0 && Proposed.GetValueOrDefault(field) == Hash(Content[field]);

    public bool ChangedMeanwhile(string field, ReturnContent stored) => Hash(stored[field]) != WasStored(field);

    private static string Hash(string text) =>
        text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 5));

    /// <summary>A ticked group: its figures left empty are declared nothing.</summary>
    private static void DeclareNothing(ReturnFields fields, ReturnContent content, IFormCollection form)
    {
        var groups = form["khong-phat-sinh"].ToHashSet();
        foreach (var field in fields.All.Where(f => f is { Indicator: not null, IsEstimateMark: false } && groups.Contains(f.Indicator.Group)))
        {
            var quarter = content[ReturnFields.FigureName(field.IndicatorId, ReportColumn.Quarter)];
            if (content[field.Name].Length == 0 && (field.Column == ReportColumn.Quarter || quarter.Length == 0 || Amounts.IsNothing(quarter))
                && field.Indicator!.Type != IndicatorType.YesNo)
            {
                content[field.Name] = Amounts.Nothing;
            }
        }
    }

    private static Dictionary<string, string> Hashes(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string WasStored(string field) => Stored.GetValueOrDefault(field, "");
}
