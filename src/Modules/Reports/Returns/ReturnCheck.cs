namespace CoSo.Reports;

/// <param name="Message">Key of its translation; {0} is the field's label.</param>
internal sealed record FieldFault(string Field, string Message, params object[] Arguments);

/// <summary>What keeps a return from being sent, in words.</summary>
internal static class ReturnCheck
{
    public static IReadOnlyList<FieldFault> Faults(ReturnFields fields, ReturnContent content)
    {
        var faults = new List<FieldFault>();
        foreach (var field in fields.All.Where(field => !field.IsEstimateMark))
        {
            var text = content[field.Name];
            if ((field.Part is null ? FigureFault(field, text, content) : PartFault(field, text)) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    /// <summary>Faults of what is typed, empty cells left aside: shown in a draft.</summary>
    public static IReadOnlyList<FieldFault> DraftFaults(ReturnFields fields, ReturnContent content) =>
        [.. Faults(fields, content).Where(fault => content[fault.Field].Length > 0)];

    private static FieldFault? FigureFault(FormField field, string text, ReturnContent content)
    {
        var indicator = field.Indicator!;
        if (text.Length == 0)
        {
            return new FieldFault(field.Name, field.Column == ReportColumn.Since
                ? "{0}: nhập số từ đầu năm, hoặc ghi “Không phát sinh”"
                : "{0}: nhập số liệu, hoặc ghi “Không phát sinh”", field.Label);
        }

        if (Amounts.IsNothing(text))
        {
            return field.Column == ReportColumn.Since ? SinceFault(field, 0, content) : null;
        }

        if (!indicator.HasAmount)
        {
            return text.Length > Limits.ShortText ? new FieldFault(field.Name, "{0}: dài quá {1} ký tự", field.Label, Limits.ShortText) : null;
        }

        return Amounts.Read(indicator, text) is { } amount
            ? field.Column == ReportColumn.Since ? SinceFault(field, amount, content) : null
            : new FieldFault(field.Name, Amounts.Fault(indicator), field.Label);
    }

    private static FieldFault? SinceFault(FormField field, long since, ReturnContent content)
    {
        var typed = content[ReturnFields.FigureName(field.IndicatorId, ReportColumn.Quarter)];
        return Amounts.Read(field.Indicator!, typed) is { } quarter && since < quarter
            ? new FieldFault(field.Name, "{0}: số từ đầu năm ({1}) không thể nhỏ hơn số trong quý ({2})", field.Label, content[field.Name], typed)
            : null;
    }

    private static FieldFault? PartFault(FormField field, string text)
    {
        var part = field.Part!;
        if (text.Length == 0)
        {
            return new FieldFault(field.Name, part.MayBeNothing ? "{0}: viết nội dung, hoặc ghi “Không phát sinh”" : "{0}: viết nội dung", field.Label);
        }

        if (Amounts.IsNothing(text) && !part.MayBeNothing)
        {
            return new FieldFault(field.Name, "{0}: mục này phải có nội dung, không ghi “Không phát sinh”", field.Label);
        }

        return text.Length > Limits.PartText ? new FieldFault(field.Name, "{0}: dài quá {1} ký tự", field.Label, Limits.PartText) : null;
    }
}
