using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoSo.Reading;

/// <summary>A reading as JSON, Vietnamese letters as they are.</summary>
public static class PlanReadingJson
{
    private static readonly PlanReadingContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes the reading.</summary>
    public static string Write(PlanReading reading) => JsonSerializer.Serialize(reading, Context.PlanReading);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PlanReading? Read(string json) => JsonSerializer.Deserialize(json, Context.PlanReading);
}

[JsonSerializable(typeof(PlanReading))]
internal sealed partial class PlanReadingContext : JsonSerializerContext;
