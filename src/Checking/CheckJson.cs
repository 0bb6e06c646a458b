using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoSo.Reading;

namespace CoSo.Checking;

/// <summary>
/// Findings as JSON. The shape is a contract (docs/checking.md): keys are only ever added.
/// </summary>
public static class CheckJson
{
    private static readonly CheckJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes what was found in the paper read.</summary>
    public static string Write(PlanReading reading, CheckResult result) => JsonSerializer.Serialize(
        new CheckedPaper(reading.File, reading.DocumentType, reading.DocumentNumber, reading.Date, result.Pages, result.Errors, result.Looks, [.. result.Findings.Select(Of)]), Context.CheckedPaper);

    private static CheckedFinding Of(Finding finding) => new(
        finding.Key, finding.Rule.Id, finding.Severity == FindingSeverity.Error ? "error" : "look",
        finding.MessageText, finding.SuggestionText, finding.Replacement, finding.Rule.Why,
        (finding.Source ?? finding.Rule.Source) is { } source ? new CheckedSource(source.Document, source.Place) : null,
        finding.Quote, finding.Place.Part.ToString().ToLowerInvariant(), finding.Place.Section, finding.Place.Line, finding.Place.Start, finding.Place.End);
}

internal sealed record CheckedPaper(string File, string? Type, string? Number, DateOnly? Date, int Pages, int Errors, int Looks, IReadOnlyList<CheckedFinding> Findings);

internal sealed record CheckedFinding(
    string Key, string Rule, string Severity, string Message, string Suggestion, string? Replacement, string Why, CheckedSource? Source,
    string Quote, string Part, string? Section, int Line, int Start, int End);

/// <param name="Place">Article, or annex and point.</param>
internal sealed record CheckedSource(string Document, string? Place);

[JsonSerializable(typeof(CheckedPaper))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
