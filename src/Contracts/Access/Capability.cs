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

    /// <summary>Enter the unit's results of targets and the state of the projects it leads.</summary>
    public const string ReportTargets = "targets.report";

    /// <summary>Check a draft before it is signed; what is found stays with the one who looks.</summary>
    public const string CheckPapers = "papers.check";

    /// <summary>Draw up the unit's own plan from the plan above, and submit it.</summary>
    public const string DraftUnitPlans = "plans.draft";

    /// <summary>Approve the unit's own plan, or return it: its head.</summary>
    public const string ApproveUnitPlans = "plans.approve";

    /// <summary>Record a plan of a kind that was issued on paper: the unit's own, the coordinator the authority's.</summary>
    public const string RecordPlans = "plans.record";

    /// <summary>See papers on their way, issued papers, the register.</summary>
    public const string SeePapers = "papers.see";

    /// <summary>Draft papers of the unit and lay them before its leader.</summary>
    public const string DraftPapers = "papers.draft";

    /// <summary>Put the initials (ký nháy) on papers that the unit drafts; approve papers that it issues.</summary>
    public const string ApprovePapers = "papers.approve";

    /// <summary>Check the form (thể thức) of papers that the unit issues: its Office.</summary>
    public const string CheckForm = "papers.form";

    /// <summary>Văn thư: give số and ngày, bring back the signed paper, issue, send to recipients, keep the register.</summary>
    public const string NumberPapers = "papers.number";

    /// <summary>Confirm that a paper reached the unit and was read.</summary>
    public const string ReceivePapers = "papers.receive";

    public const string SeeReports = "reports.see";

    /// <summary>Fill in the unit's return.</summary>
    public const string FillReports = "reports.fill";

    /// <summary>Send the unit's return, bring back its signed paper; approve the consolidated report.</summary>
    public const string ApproveReports = "reports.approve";

    /// <summary>Open periods, accept and return returns, lock figures, consolidate.</summary>
    public const string ConsolidateReports = "reports.consolidate";

    public const string SeeOrganization = "organization.see";

    public const string ManageOrganization = "organization.manage";

    /// <summary>Make accounts, give and take roles, end sessions.</summary>
    public const string ManageAccess = "access.manage";

    /// <summary>Read the audit trail of the units in reach.</summary>
    public const string SeeAudit = "audit.see";

    /// <summary>See the rota of heads who receive citizens, and how it stands against the law's least number.</summary>
    public const string SeeReception = "reception.see";

    /// <summary>Keep the rota and the visit book, with the names of those who came; answer appointments.</summary>
    public const string KeepReception = "reception.keep";

    /// <summary>See the letters and feedback that the unit handles; restricted ones only as recipient, verifier or the one who decides.</summary>
    public const string SeeCases = "cases.see";

    /// <summary>Receive, classify and route letters as the appointed recipient, and keep their register.</summary>
    public const string ReceiveCases = "cases.receive";

    /// <summary>Verify a case and propose how it is resolved (người được giao xác minh).</summary>
    public const string HandleCases = "cases.handle";

    /// <summary>Accept, refuse, decide and sign (người giải quyết).</summary>
    public const string DecideCases = "cases.decide";

    /// <summary>Review the quality of answers drawn by chance, other than one's own.</summary>
    public const string ReviewAnswers = "cases.review";

    /// <summary>Bring in lists of the systems that stay mandatory (1022, one-stop, national petition database) for units in reach.</summary>
    public const string ImportCaseLists = "cases.import";

    /// <summary>May be appointed to handle, decide or keep recovery keys of sealed matters. Alone it shows none: a matter is seen only by whom it was encrypted for.</summary>
    public const string HandleSealed = "sealed.handle";

    /// <summary>Appoint who handles and decides sealed matters of the agency and who keeps its recovery keys: the head. Shows no content.</summary>
    public const string AppointSealed = "sealed.appoint";

    /// <summary>Verify residents at a counter, give, reissue and withdraw their codes, for areas in reach.</summary>
    public const string VerifyResidents = "residents.verify";

    /// <summary>Bring in census lists of areas in reach and have codes printed for them.</summary>
    public const string KeepResidentLists = "residents.lists";

    /// <summary>Record that a resident in front of the officer takes part (ghi hộ).</summary>
    public const string AssistResidents = "residents.assist";

    /// <summary>Draw up the minutes of a hand-over when an officer of the unit changes; the open work passes with them.</summary>
    public const string HandOverWork = "folders.hand-over";

    /// <summary>Put together the file of evidence that an inspection is shown.</summary>
    public const string MakeInspectionFiles = "folders.inspection";

    /// <summary>Read what the heads of the units in reach answer for, and what was said of it.</summary>
    public const string SeeHeads = "heads.see";

    /// <summary>Write the self-assessment of the unit's own head.</summary>
    public const string WriteHeadReviews = "heads.write";

    /// <summary>Remark on and grade the heads of the units below, never of the own.</summary>
    public const string GradeHeads = "heads.grade";

    /// <summary>Ask the units for the self-assessment of their heads, for a period.</summary>
    public const string OpenHeadRounds = "heads.open";

    /// <summary>All of them, for the matrix and the checks at start.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        SeeDuties, ReportDuties, AssignDuties, SeeBoard, SeePlans, ManagePlans, ReportTargets, CheckPapers, DraftUnitPlans, ApproveUnitPlans,
        RecordPlans, SeePapers, DraftPapers, ApprovePapers, CheckForm, NumberPapers, ReceivePapers, SeeReports, FillReports, ApproveReports,
        ConsolidateReports, SeeOrganization, ManageOrganization, ManageAccess, SeeAudit, SeeReception, KeepReception, SeeCases, ReceiveCases,
        HandleCases, DecideCases, ReviewAnswers, ImportCaseLists, HandleSealed, AppointSealed, VerifyResidents,
        KeepResidentLists, AssistResidents, HandOverWork, MakeInspectionFiles, SeeHeads, WriteHeadReviews,
        GradeHeads, OpenHeadRounds,
    ];
}
