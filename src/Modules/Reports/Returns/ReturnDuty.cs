using CoSo.Contracts.Duties;

namespace CoSo.Reports;

/// <summary>How returns, consolidated reports and proposals name themselves in the ledger of duties.</summary>
internal static class ReturnDuty
{
    public const string SourceKind = "return";

    public static DutySource SourceOf(Return made, string label = "Báo cáo định kỳ") => new(SourceKind, made.Id, label, $"/bao-cao/{made.Id}");

    public static DutySource SourceOf(ConsolidatedReport report, Period period, string label = "Báo cáo định kỳ") =>
        new("consolidation", report.Id, label, $"/bao-cao/ky/{period.Key}/tong-hop");

    public static DutySource SourceOf(ReturnProposal proposal, Return made, string label) =>
        new("proposal", proposal.Id, label, $"/bao-cao/{made.Id}");
}
