using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace CoSo.Access;

/// <summary>Facts of one stored event in words: days, numbers, names of units, choices by their names on screen.</summary>
internal sealed class AuditFacts(Type happened, string json, IReadOnlyDictionary<Guid, string> units, IStringLocalizer texts)
{
    private const int MostWords = 300;

    private readonly Dictionary<string, JsonElement> facts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    public string? Say(string name)
    {
        var plain = name.TrimEnd('?', '#');
        if (!facts.TryGetValue(plain, out var fact))
        {
            return null;
        }

        return name[^1] switch
        {
            '?' => fact.ValueKind == JsonValueKind.True ? "" : null,
            '#' => fact.ValueKind == JsonValueKind.Array ? Vn.Number(fact.GetArrayLength()) : null,
            _ => Say(plain, fact),
        };
    }

    /// <summary>As an address has it: days as 2024-09-14, ids and numbers as they are.</summary>
    public string? InAddress(string name) => facts.TryGetValue(name, out var fact) ? Uri.EscapeDataString(fact.ToString()) : null;

    /// <summary>Ids of units among the facts, to be named.</summary>
    public static IEnumerable<Guid> Ids(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!
        .Where(fact => fact.Value.ValueKind == JsonValueKind.String && fact.Key is not ("SubjectId" or "UnitId"))
        .Select(fact => fact.Value.TryGetGuid(out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);

    private string? Say(string name, JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.Number => fact.TryGetInt64(out var whole) ? Vn.Number(whole) : fact.ToString(),
        JsonValueKind.String => Text(name, fact.GetString()!),
        _ => null,
    };

    private string? Text(string name, string text)
    {
        var property = happened.GetProperty(name);
        var kind = Nullable.GetUnderlyingType(property!.PropertyType) ?? property.PropertyType;
        if (kind == typeof(DateOnly))
        {
            return Vn.Day(DateOnly.Parse(text, CultureInfo.InvariantCulture));
        }

        if (kind == typeof(DateTime))
        {
            return Vn.Instant(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        }

        if (kind == typeof(Guid))
        {
            return units.GetValueOrDefault(Guid.Parse(text));
        }

        if (kind.IsEnum)
        {
            return kind.GetField(text)?.GetCustomAttribute<DisplayAttribute>()?.Name is { } shown ? texts[shown].Value : null;
        }

        return name == "Role" && Roles.Find(text) is { } role ? texts[role.Name].Value : text.Length > MostWords ? text[..MostWords] + "…" : text;
    }
}
