namespace CoSo.Cases.Areas;

/// <summary>What of a row of counts everybody may read. Nobody is to be recognised by being one of few.</summary>
internal static class SmallCells
{
    /// <summary>Fewer are not shown.</summary>
    public const int Least = 5;

    /// <summary>
    /// Null for what is hidden: counts below <see cref="Least"/>, and where only one is, the next larger one too, since the one could be
    /// worked out from a total told elsewhere.
    /// </summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        var shown = counts.Select(count => count is > 0 and < Least ? (int?)null : count).ToList();
        if (shown.Count(count => count is null) == 1 && shown.Where(count => count > 0).Min() is { } next)
        {
            shown[shown.IndexOf(next)] = null;
        }

        return shown;
    }
}
