using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoSo.Ui;

/// <summary>The control that a field is shown with.</summary>
internal enum FieldKind
{
    Text,
    TextArea,
    Email,
    Tel,
    Url,
    Password,
    Number,
    Decimal,
    Money,
    Date,
    Select,
    Radios,
    Checkboxes,
    Checkbox,
    File,
}

/// <summary>Which control fits a property, from its type and attributes; <c>type="…"</c> on the tag overrules.</summary>
internal static class FieldKinds
{
    public static FieldKind Of(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(bool))
        {
            return FieldKind.Checkbox;
        }

        if (hasItems || type.IsEnum)
        {
            return IsMany(type) ? FieldKind.Checkboxes : FieldKind.Select;
        }

        if (type == typeof(DateOnly))
        {
            return FieldKind.Date;
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(short))
        {
            return metadata.DataTypeName == nameof(DataType.Currency) ? FieldKind.Money : FieldKind.Number;
        }

        if (type == typeof(decimal))
        {
            return FieldKind.Decimal;
        }

        if (typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type))
        {
            return FieldKind.File;
        }

        return metadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => FieldKind.TextArea,
            nameof(DataType.EmailAddress) => FieldKind.Email,
            nameof(DataType.PhoneNumber) => FieldKind.Tel,
            nameof(DataType.Url) => FieldKind.Url,
            nameof(DataType.Password) => FieldKind.Password,
            _ => FieldKind.Text,
        };
    }

    public static FieldKind Parse(string name) => name switch
    {
        "text" => FieldKind.Text,
        "textarea" => FieldKind.TextArea,
        "email" => FieldKind.Email,
        "tel" => FieldKind.Tel,
        "url" => FieldKind.Url,
        "password" => FieldKind.Password,
        "number" => FieldKind.Number,
        "decimal" => FieldKind.Decimal,
        "money" => FieldKind.Money,
        "date" => FieldKind.Date,
        "select" => FieldKind.Select,
        "radios" => FieldKind.Radios,
        "checkboxes" => FieldKind.Checkboxes,
        "checkbox" => FieldKind.Checkbox,
        "file" => FieldKind.File,
        _ => throw new ArgumentException($"<c-field type=\"{name}\">: no such kind of field.", nameof(name)),
    };

    private static bool IsMany(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
}
