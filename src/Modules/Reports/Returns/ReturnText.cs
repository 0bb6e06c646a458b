namespace CoSo.Reports;

/// <summary>Between the stored rows of a return and its content as text.</summary>
internal static class ReturnText
{
    public static ReturnContent Of(ReturnFields fields, IEnumerable<ReturnValue> values, IEnumerable<ReturnPart> parts)
    {
        var content = new ReturnContent();
        var byKey = values.ToDictionary(v => (v.IndicatorId, v.Column));
        var texts = parts.ToDictionary(p => p.Key, p => p.Text);
        foreach (var field in fields.All)
        {
            content[field.Name] = field switch
            {
                { PartKey: { } key } => texts.GetValueOrDefault(key, ""),
                { IsEstimateMark: true } => byKey.GetValueOrDefault((field.IndicatorId, ReportColumn.Quarter))?.Marks.HasFlag(ValueMarks.Estimated) == true ? "x" : "",
                _ => byKey.GetValueOrDefault((field.IndicatorId, field.Column)) is { } value ? Write(field.Indicator!, value) : "",
            };
        }

        return content;
    }

    /// <summary>Brings the rows to what the content says; fields of other forms stay untouched.</summary>
    public static void Store(ReturnFields fields, ReturnContent content, IReadOnlySet<string> prefilled, Return target)
    {
        foreach (var field in fields.All.Where(field => !field.IsEstimateMark))
        {
            if (field.PartKey is { } key)
            {
                StorePart(target, key, content[field.Name], prefilled.Contains(field.Name));
            }
            else
            {
                var marks = prefilled.Contains(field.Name) ? ValueMarks.Prefilled : ValueMarks.None;
                marks |= content[ReturnFields.EstimateName(field.IndicatorId)].Length > 0 ? ValueMarks.Estimated : ValueMarks.None;
                StoreValue(target, field, content[field.Name], marks);
            }
        }

        // A stock and the first quarter have one figure for both columns, so that consolidation adds each column by itself.
        foreach (var field in fields.All.Where(f => f is { Indicator: not null, IsEstimateMark: false, Column: ReportColumn.Quarter }))
        {
            if (fields.Find(ReturnFields.FigureName(field.IndicatorId, ReportColumn.Since)) is null)
            {
                var marks = content[ReturnFields.EstimateName(field.IndicatorId)].Length > 0 ? ValueMarks.Estimated : ValueMarks.None;
                StoreValue(target, field with { Column = ReportColumn.Since }, content[field.Name], marks);
            }
        }
    }

    private static string Write(Indicator indicator, ReturnValue value) => value switch
    {
        { Marks: var marks } when marks.HasFlag(ValueMarks.Nothing) => Amounts.Nothing,
        { Text: { } text } => text,
        { Amount: { } amount } => Amounts.Write(indicator, amount),
        _ => "",
    };

    private static void StoreValue(Return target, FormField field, string text, ValueMarks marks)
    {
        var stored = target.Values.Find(v => v.IndicatorId == field.IndicatorId && v.Column == field.Column);
        if (text.Length == 0)
        {
            if (stored is not null)
            {
                target.Values.Remove(stored);
            }

            return;
        }

        if (stored is null)
        {
            stored = new ReturnValue { IndicatorId = field.IndicatorId, Column = field.Column };
            target.Values.Add(stored);
        }

        var indicator = field.Indicator!;
        var nothing = Amounts.IsNothing(text);
        var amount = nothing && indicator.HasAmount ? 0 : Amounts.Read(indicator, text);
        stored.Amount = amount;
        stored.Text = nothing || (amount is not null && indicator.HasAmount) ? null : text;
        stored.Marks = marks | (nothing ? ValueMarks.Nothing : ValueMarks.None)
            | (!nothing && indicator.HasAmount && amount is null ? ValueMarks.Unreadable : ValueMarks.None);
    }

    private static void StorePart(Return target, string key, string text, bool prefilled)
    {
        var stored = target.Parts.Find(p => p.Key == key);
        if (text.Length == 0)
        {
            if (stored is not null)
            {
                target.Parts.Remove(stored);
            }
        }
        else if (stored is null)
        {
            target.Parts.Add(new ReturnPart { Key = key, Text = text, IsPrefilled = prefilled });
        }
        else
        {
            stored.Text = text;
            stored.IsPrefilled = prefilled;
        }
    }
}
