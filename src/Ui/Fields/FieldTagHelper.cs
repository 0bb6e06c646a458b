using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary>
/// <c>&lt;c-field for="Subject" hint="…"/&gt;</c>: label, hint, error and the control that fits the property, tied by ids. Shows
/// again what was typed after errors. Label, hint and unit are Vietnamese sentences; the kit translates them.
/// </summary>
[HtmlTargetElement("c-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>The property, as in <c>asp-for</c>.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The framework reads names by reflection each time; they are the same for every reader of a language.</summary>
    private static readonly ConcurrentDictionary<(Type Enum, bool English), SelectListItem[]> EnumChoices = new();

    /// <summary>Instead of the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Help shown under the label; else the property's <c>Display(Description = …)</c>.</summary>
    public string? Hint { get; set; }

    /// <summary>text, textarea, email, tel, url, password, number, decimal, money, date, select, radios, checkboxes, checkbox, file.</summary>
    public string? Type { get; set; }

    /// <summary>Height of a textarea in lines; makes a text field one.</summary>
    public int? Rows { get; set; }

    /// <summary>Choices of a select, radios or checkboxes. An enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First choice of a select, with an empty value: "Tất cả", "Chọn đơn vị".</summary>
    public string? Empty { get; set; }

    /// <summary>Stands behind the control: "đồng", "ngày".</summary>
    public string? Unit { get; set; }

    /// <summary>short, medium or full (default; days and numbers are short).</summary>
    public string? Width { get; set; }

    /// <summary>Token for the browser: <c>username</c>, <c>one-time-code</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>File types offered: <c>.pdf,.docx</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Largest file in bytes; checked in the browser before sending, and again by the server.</summary>
    public long? MaxBytes { get; set; }

    /// <summary>Whether the label says "không bắt buộc"; by default it does where nothing requires the field.</summary>
    public bool? Optional { get; set; }

    /// <summary>Shown, sent, not to be changed.</summary>
    public bool Readonly { get; set; }

    /// <summary>Where the field is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var metadata = For.Metadata;
        var kind = Type is { } type ? FieldKinds.Parse(type) : FieldKinds.Of(metadata, Items is not null);
        if (kind == FieldKind.Text && Rows is not null)
        {
            kind = FieldKind.TextArea;
        }

        var inFilter = context.Items.ContainsKey(FilterTagHelper.Inside);

        // [BindProperty(Name = "tim")] binds under that name alone, so the control must carry it.
        var name = metadata.BinderModelName ?? View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        View.ViewData.ModelState.TryGetValue(name, out var entry);
        if (!View.ViewData.ModelState.IsValid)
        {
            FieldOrder.Note(View, name);
        }

        var field = new Field
        {
            Kind = kind,
            Id = FieldIds.Of(name),
            Name = name,
            Label = Label is null ? metadata.GetDisplayName() : texts[Label],
            Hint = HintText(metadata, kind, inFilter),
            Error = entry is { Errors.Count: > 0 } ? entry.Errors[0].ErrorMessage : null,
            Values = FieldValues.Of(entry, For.Model, kind),
            Items = Items ?? EnumItems(metadata),
            Required = metadata.IsRequired && kind is not FieldKind.Checkbox,
            SaysOptional = Optional ?? (!inFilter && !Readonly && !metadata.IsRequired && kind is not FieldKind.Checkbox),
            MaxLength = MaxLengthOf(metadata),
            Multiple = kind == FieldKind.File && !typeof(IFormFile).IsAssignableFrom(metadata.ModelType),
            // Copied: the framework empties the list before the markup is written.
            Extra = [.. output.Attributes],
        };

        output.TagName = null;
        output.Content.SetHtmlContent(new Markup(w => new FieldMarkup(this, field, texts).Write(w)));
        output.TagMode = TagMode.StartTagAndEndTag;
    }

    private string? HintText(ModelMetadata metadata, FieldKind kind, bool inFilter)
    {
        if (Hint is not null)
        {
            return texts[Hint].Value;
        }

        return metadata.Description is { Length: > 0 } description ? description
            : kind == FieldKind.Date && !inFilter ? texts["Ngày/tháng/năm, ví dụ 14/9/2024"].Value
            : null;
    }

    private static int? MaxLengthOf(ModelMetadata metadata)
    {
        foreach (var validator in metadata.ValidatorMetadata)
        {
            switch (validator)
            {
                case StringLengthAttribute length: return length.MaximumLength;
                case MaxLengthAttribute { Length: > 0 } length: return length.Length;
                default: continue;
            }
        }

        return null;
    }

    private static SelectListItem[] EnumItems(ModelMetadata metadata) =>
        !metadata.IsEnum ? [] : EnumChoices.GetOrAdd((metadata.UnderlyingOrModelType, JsonStringLocalizer.IsEnglish), static (_, of) =>
            [.. of.EnumGroupedDisplayNamesAndValues!.Select(n => new SelectListItem(n.Key.Name, Enum.Parse(of.UnderlyingOrModelType, n.Value).ToString()))], metadata);
}

/// <summary>A field as it is about to be written.</summary>
internal sealed class Field
{
    public required FieldKind Kind { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Label { get; init; }
    public required string? Hint { get; init; }
    public required string? Error { get; init; }
    public required string[] Values { get; init; }
    public required IEnumerable<SelectListItem> Items { get; init; }
    public required bool Required { get; init; }
    public required bool SaysOptional { get; init; }
    public required int? MaxLength { get; init; }
    public required bool Multiple { get; init; }
    public required TagHelperAttribute[] Extra { get; init; }

    public string Value => Values.Length == 0 ? "" : Values[0];

    public bool IsGroup => Kind is FieldKind.Radios or FieldKind.Checkboxes;
}

/// <summary>The id of a field, which the error summary links to.</summary>
internal static class FieldIds
{
    public static string Of(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return TagBuilder.CreateSanitizedId(name, "_");
            }
        }

        return name;
    }
}
