using System.Globalization;

namespace CoSo.Law;

/// <summary>
/// A mapping being read: each key is asked for by name and checked, and closing it reports the keys nobody asked for. A
/// missing or wrong value yields a stand-in, so that reading goes on and finds the other mistakes.
/// </summary>
internal sealed class Entry(YamlNode node, LawErrors errors)
{
    private readonly HashSet<string> asked = [];

    public YamlNode Node => node;

    public int Line => node.Line;

    public bool Has(string key) => FindEntry(key) is not null;

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
        {
            return text;
        }

        Error(key, $"thiếu \"{key}\"");
        return "";
    }

    public string? OptionalText(string key)
    {
        var value = Find(key);
        if (value is null or { Text: "" })
        {
            return null;
        }

        if (value.Text is null)
        {
            Error(value, $"\"{key}\" phải là một dòng chữ");
        }

        return value.Text;
    }

    /// <summary>A list of texts; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. List(key).Select(item => item.Text ?? Wrong(item, key, "chữ"))];

    public IReadOnlyList<YamlNode> List(string key)
    {
        var value = Find(key);
        if (value is null or { Text: "" })
        {
            return [];
        }

        if (value.Items is null)
        {
            Error(value, $"\"{key}\" phải là danh sách");
        }

        return value.Items ?? [];
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<Entry> Entries(string key)
    {
        foreach (var item in List(key))
        {
            if (item.Entries is null)
            {
                Error(item, $"mỗi mục của \"{key}\" phải có khóa: giá trị");
                continue;
            }

            yield return new Entry(item, errors);
        }
    }

    public Entry? Child(string key)
    {
        var value = Find(key);
        if (value is null)
        {
            return null;
        }

        if (value.Entries is null)
        {
            Error(value, $"\"{key}\" phải có khóa: giá trị");
            return null;
        }

        return new Entry(value, errors);
    }

    public DateOnly? OptionalDay(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Error(key, $"\"{key}: {text}\" không phải là ngày có thật (năm-tháng-ngày)");
        return null;
    }

    public DateOnly Day(string key)
    {
        if (OptionalText(key) is null)
        {
            Error(key, $"thiếu \"{key}\"");
        }

        return OptionalDay(key) ?? DateOnly.MinValue;
    }

    public int Integer(string key, int min, int max, int? otherwise = null)
    {
        if (OptionalText(key) is not { } text)
        {
            if (otherwise is null)
            {
                Error(key, $"thiếu \"{key}\"");
            }

            return otherwise ?? min;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Error(key, $"\"{key}: {text}\" phải là số nguyên từ {min} đến {max}");
        return otherwise ?? min;
    }

    public bool Flag(string key, bool otherwise)
    {
        switch (OptionalText(key))
        {
            case null: return otherwise;
            case "true": return true;
            case "false": return false;
            default:
                Error(key, $"\"{key}\" phải là true hoặc false");
                return otherwise;
        }
    }

    /// <summary>One of a few words, as its place among them: that of the enum value it stands for.</summary>
    public int Choice(string key, string[] words, int? otherwise = null)
    {
        var text = otherwise is null ? Text(key) : OptionalText(key);
        var place = text is null ? -1 : Array.IndexOf(words, text);
        if (place < 0 && !string.IsNullOrEmpty(text))
        {
            Error(key, $"\"{key}: {text}\" không hợp lệ (dùng: {string.Join(", ", words)})");
        }

        return place >= 0 ? place : otherwise ?? 0;
    }

    /// <summary>Reports a mistake where the key stands, or at the mapping when it is missing.</summary>
    public void Error(string key, string message) => errors.Add(node.File, FindEntry(key)?.Line ?? node.Line, message);

    public void Error(string message) => Error(node, message);

    /// <summary>Reports every key that was not asked for.</summary>
    public void Close()
    {
        foreach (var (key, line, _) in node.Entries!)
        {
            if (!asked.Contains(key))
            {
                errors.Add(node.File, line, $"khóa lạ \"{key}\" (dùng: {string.Join(", ", asked.Order(StringComparer.Ordinal))})");
            }
        }
    }

    private void Error(YamlNode where, string message) => errors.Add(where, message);

    private string Wrong(YamlNode where, string key, string expected)
    {
        Error(where, $"mỗi mục của \"{key}\" phải là {expected}");
        return "";
    }

    private YamlNode? Find(string key) => FindEntry(key)?.Value;

    private YamlEntry? FindEntry(string key)
    {
        asked.Add(key);
        foreach (var entry in node.Entries!)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}
