namespace CoSo.Reports;

/// <summary>What can be done with the consolidated report, gathered for its one page.</summary>
internal sealed class ConsolidatedDesk(ConsolidatedSheets sheets, ConsolidatedVerbs verbs, ConsolidatedPaper paper, ReportAccess access)
{
    public ConsolidatedVerbs Verbs => verbs;

    public ConsolidatedPaper Paper => paper;

    public ReportAccess Access => access;

    public Task<ConsolidatedSheet?> FindAsync(DateOnly cutOff, CancellationToken cancellation) => sheets.FindAsync(cutOff, cancellation);
}
