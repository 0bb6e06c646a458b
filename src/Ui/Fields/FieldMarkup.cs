using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Ui;

/// <summary>Writes a field: label, hint, error, control, in this order for readers by ear.</summary>
internal sealed class FieldMarkup(FieldTagHelper tag, Field field, JsonStringLocalizer texts)
{
    public void Write(MarkupWriter w)
    {
        switch (field.Kind)
        {
            case FieldKind.Radios or FieldKind.Checkboxes:
                WriteGroup(w);
                break;
            case FieldKind.Checkbox:
                WriteCheckbox(w);
                break;
            default:
                w.Raw("<div class=\"ds-field c-field\">");
                w.Raw("<label class=\"ds-label\"").Attribute("for", field.Id).Raw(">");
                WriteLabel(w);
                w.Raw("</label>");
                WriteHelp(w);
                WriteControl(w);
                w.Raw("</div>");
                break;
        }
    }

    private void WriteLabel(MarkupWriter w)
    {
        w.Text(field.Label);
        if (field.SaysOptional)
        {
            w.Raw(" <span class=\"c-optional\">").Text(texts["(không bắt buộc)"]).Raw("</span>");
        }
    }

    private void WriteHelp(MarkupWriter w)
    {
        if (field.Hint is not null)
        {
            w.Raw("<p data-field=\"description\" id=\"").Text(field.Id).Raw("-hint\">").Text(field.Hint).Raw("</p>");
        }

        if (field.Error is not null)
        {
            w.Raw("<p class=\"ds-validation-message\" data-field=\"validation\" id=\"").Text(field.Id).Raw("-error\">")
                .Text(field.Error).Raw("</p>");
        }
    }

    private void WriteDescribedBy(MarkupWriter w)
    {
        if (field.Hint is not null || field.Error is not null)
        {
            w.Raw(" aria-describedby=\"");
            if (field.Error is not null)
            {
                w.Text(field.Id).Raw(field.Hint is null ? "-error" : "-error ");
            }

            if (field.Hint is not null)
            {
                w.Text(field.Id).Raw("-hint");
            }

            w.Raw("\"");
        }

        if (field.Error is not null)
        {
            w.Raw(" aria-invalid=\"true\"");
        }
    }

    private void WriteCommon(MarkupWriter w)
    {
        w.Attribute("id", field.Id).Attribute("name", field.Name);
        WriteDescribedBy(w);
        w.Attribute("autocomplete", tag.Autocomplete).Flag("readonly", tag.Readonly);
        if (field.Required)
        {
            // Not `required`: the server's words, one summary, everything at once.
            w.Raw(" aria-required=\"true\"");
        }

        foreach (var attribute in field.Extra)
        {
            w.Raw(" ").Content(attribute);
        }
    }

    private void WriteControl(MarkupWriter w)
    {
        switch (field.Kind)
        {
            case FieldKind.TextArea:
                w.Raw("<textarea class=\"ds-input\"");
                WriteCommon(w);
                w.Attribute("rows", tag.Rows ?? 4).Attribute("data-max", field.MaxLength)
                    .Attribute("data-max-text", field.MaxLength is null ? null : texts["Còn {0} ký tự"].Value)
                    .Attribute("data-over-text", field.MaxLength is null ? null : texts["Thừa {0} ký tự"].Value)
                    .Raw(">\n").Text(field.Value).Raw("</textarea>");
                break;
            case FieldKind.Select:
                w.Raw("<select class=\"ds-input\"").Attribute("data-width", tag.Width);
                WriteCommon(w);
                w.Raw(">");
                WriteOptions(w);
                w.Raw("</select>");
                break;
            case FieldKind.File:
                WriteFile(w);
                break;
            default:
                WriteInput(w);
                break;
        }
    }

    private void WriteInput(MarkupWriter w)
    {
        var unit = tag.Unit is null ? (field.Kind == FieldKind.Money ? "đồng" : null) : texts[tag.Unit].Value;
        if (unit is not null)
        {
            w.Raw("<span class=\"c-with-unit\">");
        }

        // Days and numbers are text fields: a browser's own pickers would write them its language's way, and lose what it cannot read.
        var (type, mode, width) = field.Kind switch
        {
            FieldKind.Email => ("email", null, null),
            FieldKind.Tel => ("tel", null, "medium"),
            FieldKind.Url => ("url", null, null),
            FieldKind.Password => ("password", null, "medium"),
            FieldKind.Number or FieldKind.Money => ("text", "numeric", "short"),
            FieldKind.Decimal => ("text", "decimal", "short"),
            FieldKind.Date => ("text", "numeric", "short"),
            _ => ("text", (string?)null, (string?)null),
        };
        w.Raw("<input class=\"ds-input\"").Attribute("type", type).Attribute("inputmode", mode)
            .Attribute("data-width", tag.Width ?? width).Flag("data-date", field.Kind == FieldKind.Date)
            .Attribute("value", field.Value.Length == 0 ? null : field.Value);
        WriteCommon(w);
        w.Raw(">");
        if (unit is not null)
        {
            w.Raw("<span>").Text(unit).Raw("</span></span>");
        }
    }

    private void WriteOptions(MarkupWriter w)
    {
        if (tag.Empty is not null)
        {
            w.Raw("<option value=\"\">").Text(texts[tag.Empty]).Raw("</option>");
        }

        if (field is { Items: SharedChoices shared, Values.Length: 0 })
        {
            w.Shared(shared);
            return;
        }

        SelectListGroup? group = null;
        foreach (var item in field.Items)
        {
            if (!ReferenceEquals(item.Group, group))
            {
                w.Raw(group is null ? "" : "</optgroup>");
                group = item.Group;
                if (group is not null)
                {
                    w.Raw("<optgroup").Attribute("label", group.Name).Raw(">");
                }
            }

            w.Raw("<option").Attribute("value", item.Value ?? item.Text).Flag("selected", IsChosen(item))
                .Flag("disabled", item.Disabled).Raw(">").Text(item.Text).Raw("</option>");
        }

        w.Raw(group is null ? "" : "</optgroup>");
    }

    private bool IsChosen(SelectListItem item) =>
        field.Values.Length == 0 ? item.Selected : Array.IndexOf(field.Values, item.Value ?? item.Text) >= 0;

    private void WriteGroup(MarkupWriter w)
    {
        w.Raw("<fieldset class=\"ds-fieldset c-field\"");
        WriteDescribedBy(w);
        w.Raw("><legend class=\"ds-label\">");
        WriteLabel(w);
        w.Raw("</legend>");
        WriteHelp(w);
        var index = 0;
        foreach (var item in field.Items)
        {
            // The first option carries the field's own id, which the error summary links to.
            var id = index == 0 ? field.Id : $"{field.Id}-{index}";
            w.Raw("<div class=\"ds-field\"><input class=\"ds-input\"").Attribute("type", field.Kind == FieldKind.Radios ? "radio" : "checkbox")
                .Attribute("id", id).Attribute("name", field.Name).Attribute("value", item.Value ?? item.Text)
                .Flag("checked", IsChosen(item)).Flag("disabled", item.Disabled).Raw("><label class=\"ds-label\"").Attribute("for", id)
                .Raw(">").Text(item.Text).Raw("</label></div>");
            index++;
        }

        w.Raw("</fieldset>");
    }

    private void WriteCheckbox(MarkupWriter w)
    {
        w.Raw("<div class=\"ds-field c-field\"><input class=\"ds-input\" type=\"checkbox\" value=\"true\"")
            .Flag("checked", Array.IndexOf(field.Values, "true") >= 0);
        WriteCommon(w);
        w.Raw("><label class=\"ds-label\"").Attribute("for", field.Id).Raw(">").Text(field.Label).Raw("</label>");
        WriteHelp(w);
        w.Raw("</div>");
    }

    private void WriteFile(MarkupWriter w)
    {
        w.Raw("<div class=\"c-drop\"").Attribute("data-choose", texts["Chọn tệp"].Value).Attribute("data-drop", texts["hoặc thả tệp vào đây"].Value);
        if (tag.MaxBytes is { } max)
        {
            w.Attribute("data-max-bytes", max.ToString(CultureInfo.InvariantCulture))
                .Attribute("data-too-big", texts["Tệp “{0}” lớn hơn mức cho phép ({1}). Hãy chọn tệp khác.", "{0}", FileSize.Text(max)].Value);
        }

        w.Raw("><input class=\"ds-input\" type=\"file\"");
        WriteCommon(w);
        w.Attribute("accept", tag.Accept).Flag("multiple", field.Multiple).Raw("></div>");
    }
}
