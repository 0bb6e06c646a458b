namespace CoSo.Bench.Consolidation;

/// <summary>3,321 units × 150 indicators to 34 provinces × 150.</summary>
internal static class ConsolidationFigures
{
    public static Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench) => Task.FromResult<IReadOnlyList<Figure>>(
        [Figure.NotMeasured("consolidation beside one GROUP BY", "<= 1.50 x", "the module Reports does not consolidate yet")]);
}
