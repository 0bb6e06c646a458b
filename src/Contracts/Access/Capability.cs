namespace CoSo.Contracts.Access;

/// <summary>
/// What an officer may be allowed to do. Granted through a role at a unit, it reaches that unit's subtree along the line of
/// command. Every endpoint names one of these, or is public, or only asks that one is signed in.
/// </summary>
public static class Capability
{
    /// <summary>See duties of the units in reach.</summary>
    public const string SeeDuties = "duties.see";

    /// <summary>Record deeds, evidence, explanations and completion for the unit.</summary>
    public const string ReportDuties = "duties.report";

    /// <summary>Raise, return, confirm and chase duties as the one who assigned them.</summary>
    public const string AssignDuties = "duties.assign";

    /// <summary>See the board of units and workstreams.</summary>
    public const string SeeBoard = "duties.board";

    public const string SeePlans = "plans.see";

    /// <summary>Upload, review and adopt plans.</summary>
    public const string ManagePlans = "plans.manage";

    public const string SeeReports = "reports.see";

    /// <summary>Fill in the unit's return.</summary>
    public const string FillReports = "reports.fill";

    /// <summary>Send the unit's return, bring back its signed paper; approve the consolidated report.</summary>
    public const string ApproveReports = "reports.approve";

    /// <summary>Open periods, accept and return returns, lock figures, consolidate.</summary>
    public const string ConsolidateReports = "reports.consolidate";

    /// <summary>See papers on their way, issued papers, the register.</summary>
    public const string SeePapers = "papers.see";

    /// <summary>Draft papers of the unit and lay them before its leader.</summary>
    public const string DraftPapers = "papers.draft";

    /// <summary>Put the initials (ký nháy) on papers that the unit drafts; approve papers that it issues.</summary>
    public const string ApprovePapers = "papers.approve";

    /// <summary>Check the form of papers that the unit issues.</summary>
    public const string CheckPapers = "papers.check";

    /// <summary>Give số and ngày, bring back the signed paper, issue, distribute, keep the register.</summary>
    public const string NumberPapers = "papers.number";

    /// <summary>Confirm that a paper reached the unit and was read.</summary>
    public const string ReceivePapers = "papers.receive";

    /// <summary>Make the file that passes an officer's work on, and pass it on.</summary>
    public const string HandOver = "handover.make";

    /// <summary>Put together the evidence that an inspection asks for.</summary>
    public const string GatherEvidence = "evidence.gather";

    public const string SeeOrganization = "organization.see";

    public const string ManageOrganization = "organization.manage";

    /// <summary>Make accounts, give and take roles, end sessions.</summary>
    public const string ManageAccess = "access.manage";

    /// <summary>Read the audit trail of the units in reach.</summary>
    public const string SeeAudit = "audit.see";

    /// <summary>All of them, for the matrix and the checks at start.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SeeDuties, ReportDuties, AssignDuties, SeeBoard, SeePlans, ManagePlans, SeeReports, FillReports, ApproveReports,
        ConsolidateReports, SeePapers, DraftPapers, ApprovePapers, CheckPapers, NumberPapers, ReceivePapers, HandOver, GatherEvidence, SeeOrganization, ManageOrganization, ManageAccess, SeeAudit,
    ];
}
