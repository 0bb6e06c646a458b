namespace CoSo.Documents.Redaction;

/// <summary>What may betray a person.</summary>
public enum PersonalKind
{
    /// <summary>Họ tên.</summary>
    Name,

    /// <summary>Số điện thoại.</summary>
    Phone,

    /// <summary>Số căn cước, chứng minh nhân dân, hộ chiếu.</summary>
    IdNumber,

    /// <summary>Số nhà, địa chỉ.</summary>
    Address,

    /// <summary>Biển số xe.</summary>
    Plate,

    /// <summary>Thư điện tử.</summary>
    Email,
}

/// <summary>A place in a text, to be confirmed by a person.</summary>
/// <param name="Text">As it stands there.</param>
public sealed record PersonalFind(int Start, string Text, PersonalKind Kind)
{
    public int End => Start + Text.Length;
}

/// <summary>Puts a word of its kind in place of what was confirmed.</summary>
public static class Redactor
{
    public static string Redact(string text, IEnumerable<PersonalFind> confirmed)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var find in confirmed.OrderByDescending(find => find.Start))
        {
            text = string.Concat(text.AsSpan(0, find.Start), WordOf(find.Kind), text.AsSpan(find.End));
        }

        return text;
    }

    /// <summary>What stands in the public text instead.</summary>
    public static string WordOf(PersonalKind kind) => kind switch
    {
        PersonalKind.Name => "[họ tên]",
        PersonalKind.Phone => "[số điện thoại]",
        PersonalKind.IdNumber => "[số giấy tờ]",
        PersonalKind.Address => "[địa chỉ]",
        PersonalKind.Plate => "[biển số]",
        _ => "[thư điện tử]",
    };
}
