using System.Collections;
using System.Globalization;
using CoSo.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoSo.Ui;

/// <summary>What a field shows: what was typed if the form comes back, else the model's value written the Vietnamese way.</summary>
internal static class FieldValues
{
    public static string[] Of(ModelStateEntry? entry, object? model, FieldKind kind)
    {
        if (kind is FieldKind.Password or FieldKind.File)
        {
            return [];
        }

        if (entry is { RawValue: not null })
        {
            return entry.RawValue switch
            {
                string one => [one],
                string[] many => many,
                _ => entry.AttemptedValue is { } attempted ? [attempted] : [],
            };
        }

        return model switch
        {
            null => [],
            string text => [text],
            IEnumerable many => [.. many.Cast<object>().Select(v => Written(v, kind))],
            _ => [Written(model, kind)],
        };
    }

    private static string Written(object value, FieldKind kind) => value switch
    {
        DateOnly day => day == default ? "" : Vn.Day(day),
        long or int or short when kind == FieldKind.Money => Vn.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal number => Vn.Number(number, 6),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
