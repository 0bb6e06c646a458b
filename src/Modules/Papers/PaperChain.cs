using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;

namespace CoSo.Papers;

/// <summary>The order of the steps: soạn → ký nháy → kiểm tra thể thức → duyệt → cấp số → phát hành.</summary>
internal static class PaperChain
{
    /// <summary>Agencies that draft for the committee above them.</summary>
    private static readonly HashSet<string> Serving = ["office", UnitKind.Department, "inspectorate", "service-centre"];

    public static bool Serves(string kind) => Serving.Contains(kind);

    /// <summary>Where the paper goes from here; the same for a state from which nothing is passed on.</summary>
    public static PaperState Next(PaperState from, bool hasInitials, bool hasCheck) => from switch
    {
        PaperState.Draft when hasInitials => PaperState.Initialing,
        PaperState.Draft or PaperState.Initialing when hasCheck => PaperState.Checking,
        PaperState.Draft or PaperState.Initialing or PaperState.Checking => PaperState.Approving,
        PaperState.Approving => PaperState.Numbering,
        PaperState.Numbering => PaperState.Numbered,
        PaperState.Numbered => PaperState.Issued,
        _ => from,
    };

    /// <summary>What passing the step is called in the history.</summary>
    public static PaperStepKind StepOf(PaperState passed) => passed switch
    {
        PaperState.Initialing => PaperStepKind.Initialed,
        PaperState.Checking => PaperStepKind.Checked,
        _ => PaperStepKind.Approved,
    };
}
