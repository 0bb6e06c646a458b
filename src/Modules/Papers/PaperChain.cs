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
    public static PaperState Next(Paper paper) => paper.State switch
    {
        PaperState.Draft when paper.HasInitials => PaperState.Initialing,
        PaperState.Draft or PaperState.Initialing when paper.HasCheck => PaperState.Checking,
        PaperState.Draft or PaperState.Initialing or PaperState.Checking when paper.HasApproval => PaperState.Approving,
        PaperState.Draft or PaperState.Initialing or PaperState.Checking or PaperState.Approving => PaperState.Numbering,
        PaperState.Numbering => PaperState.Numbered,
        PaperState.Numbered => PaperState.Issued,
        _ => paper.State,
    };

    /// <summary>The steps a paper takes, in order, for showing how far it is.</summary>
    public static IEnumerable<PaperState> Way(Paper paper)
    {
        yield return PaperState.Draft;
        if (paper.HasInitials)
        {
            yield return PaperState.Initialing;
        }

        if (paper.HasCheck)
        {
            yield return PaperState.Checking;
        }

        if (paper.HasApproval)
        {
            yield return PaperState.Approving;
        }

        yield return PaperState.Numbering;
        yield return PaperState.Numbered;
        yield return PaperState.Issued;
    }

    /// <summary>What passing the step is called in the history.</summary>
    public static PaperStepKind StepOf(PaperState passed) => passed switch
    {
        PaperState.Initialing => PaperStepKind.Initialed,
        PaperState.Checking => PaperStepKind.Checked,
        _ => PaperStepKind.Approved,
    };
}
