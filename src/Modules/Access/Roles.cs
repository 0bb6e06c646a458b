using CoSo.Contracts.Access;

namespace CoSo.Access;

/// <summary>
/// The roles an officer may hold at a unit and what each allows there and below. Separation of duties: who keeps accounts sees no
/// work; who coordinates does not report in a unit's place.
/// </summary>
internal static class Roles
{
    public static readonly IReadOnlyList<Role> All =
    [
        new("administrator", "Quản trị hệ thống",
            [
                Capability.ManageAccess, Capability.ManageOrganization, Capability.SeeOrganization, Capability.SeeAudit,
            ]) { KeepsHouse = true },
        new("coordinator", "Đầu mối tổng hợp",
            [
                Capability.SeeDuties, Capability.AssignDuties, Capability.SeeBoard, Capability.SeePlans, Capability.ManagePlans, Capability.CheckPapers,
                Capability.SeeReports, Capability.ConsolidateReports, Capability.SeeOrganization, Capability.SeeReception, Capability.RecordPlans,
                Capability.SeePapers, Capability.DraftPapers, Capability.MakeInspectionFiles, Capability.ImportCaseLists, Capability.SeeHeads, Capability.OpenHeadRounds,
            ]),
        new("leader", "Lãnh đạo Ủy ban nhân dân",
            [
                Capability.SeeDuties, Capability.SeeBoard, Capability.SeePlans, Capability.CheckPapers, Capability.SeeReports, Capability.ApproveReports,
                Capability.SeeOrganization, Capability.SeeReception, Capability.SeeAudit, Capability.SeeCases, Capability.DecideCases,
                Capability.SeePapers, Capability.ApprovePapers, Capability.HandOverWork, Capability.MakeInspectionFiles,
                Capability.ReviewAnswers, Capability.HandleSealed, Capability.AppointSealed, Capability.SeeHeads, Capability.GradeHeads,
            ]),
        new("head-of-unit", "Thủ trưởng đơn vị",
            [
                Capability.SeeDuties, Capability.ReportDuties, Capability.SeeBoard, Capability.SeePlans, Capability.ReportTargets, Capability.CheckPapers,
                Capability.SeeReports, Capability.FillReports, Capability.ApproveReports, Capability.SeeOrganization, Capability.DraftUnitPlans,
                Capability.ApproveUnitPlans, Capability.SeeReception, Capability.RecordPlans, Capability.SeeCases, Capability.DecideCases,
                Capability.SeePapers, Capability.DraftPapers, Capability.ApprovePapers, Capability.ReceivePapers, Capability.HandOverWork,
                Capability.MakeInspectionFiles, Capability.HandleSealed, Capability.AppointSealed, Capability.SeeHeads, Capability.WriteHeadReviews, Capability.GradeHeads,
            ]),
        new("unit-officer", "Công chức phụ trách",
            [
                Capability.SeeDuties, Capability.ReportDuties, Capability.SeePlans, Capability.ReportTargets, Capability.CheckPapers, Capability.SeeReports,
                Capability.FillReports, Capability.SeeOrganization, Capability.DraftUnitPlans, Capability.RecordPlans, Capability.SeeCases,
                Capability.HandleCases, Capability.SeePapers, Capability.DraftPapers, Capability.ReceivePapers, Capability.MakeInspectionFiles,
                Capability.ImportCaseLists, Capability.SeeHeads, Capability.WriteHeadReviews,
            ]),
        new("clerk", "Văn thư",
            [
                Capability.SeePlans, Capability.CheckPapers, Capability.SeeReports, Capability.SeeOrganization, Capability.SeePapers, Capability.NumberPapers,
                Capability.ReceivePapers,
            ]),
        new("form-checker", "Kiểm tra thể thức văn bản", [Capability.SeePlans, Capability.CheckPapers, Capability.SeeOrganization, Capability.SeePapers, Capability.CheckForm]),
        new("case-officer", "Công chức xử lý đơn thư",
            [
                Capability.SeeDuties, Capability.ReportDuties, Capability.SeePlans, Capability.CheckPapers, Capability.SeeReception, Capability.KeepReception,
                Capability.SeeCases, Capability.HandleCases,
            ]),
        new("sealed-officer", "Người được phân công xử lý tố cáo, giữ khóa", [Capability.HandleSealed]),
        new("resident-officer", "Công chức xác minh cư trú", [Capability.VerifyResidents, Capability.KeepResidentLists, Capability.AssistResidents]),
        new("case-recipient", "Người tiếp nhận đơn", [Capability.SeeCases, Capability.ReceiveCases, Capability.ImportCaseLists, Capability.ReviewAnswers]),
        new("front-officer", "Cán bộ Mặt trận",
            [
                Capability.SeeDuties, Capability.ReportDuties, Capability.SeePlans, Capability.ReportTargets, Capability.CheckPapers, Capability.SeeReports,
                Capability.FillReports, Capability.DraftUnitPlans, Capability.RecordPlans, Capability.ReceivePapers,
            ]),
        new("neighbourhood-officer", "Trưởng khu phố", [Capability.SeeDuties, Capability.ReportDuties, Capability.ReceivePapers, Capability.AssistResidents]),
        new("reader", "Người theo dõi", [Capability.SeeBoard, Capability.SeePlans, Capability.SeeReports]),
    ];

    private static readonly Dictionary<string, Role> ByKey = All.ToDictionary(role => role.Key);

    /// <summary>The role with this key; null if there is none.</summary>
    public static Role? Find(string key) => ByKey.GetValueOrDefault(key);
}

/// <param name="Key">As stored and written in the locality's files.</param>
/// <param name="Name">As shown; also the key of its translation.</param>
internal sealed record Role(string Key, string Name, IReadOnlyList<string> Capabilities)
{
    /// <summary>Held at the root unit it reaches every unit of the installation, also those that the People's Committee does not command.</summary>
    public bool KeepsHouse { get; init; }
}
