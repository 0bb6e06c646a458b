namespace CoSo.Reports;

internal sealed record FieldDifference(string Label, ReportColumn? Column, string Before, string After);

/// <summary>What changed between two versions as sent.</summary>
internal static class ReturnHistory
{
    /// <summary>Differences of a sent version from the one sent before it; none for the first.</summary>
    public static IReadOnlyList<FieldDifference> Differences(ReturnFields fields, IReadOnlyList<ReturnStep> steps, ReturnStep sent)
    {
        var before = steps.LastOrDefault(step => step.Kind == ReturnStepKind.Sent && step.Id.CompareTo(sent.Id) < 0);
        if (before is null || sent.Content is null)
        {
            return [];
        }

        var (old, now) = (ReturnContent.OfJson(before.Content), ReturnContent.OfJson(sent.Content));
        return [.. fields.All.Where(field => old[field.Name] != now[field.Name]).Select(field => new FieldDifference(
            field.IsEstimateMark ? $"{field.Label} (số ước)" : field.Label,
            field.Indicator is null || field.IsEstimateMark ? null : field.Column,
            old[field.Name],
            now[field.Name]))];
    }
}
