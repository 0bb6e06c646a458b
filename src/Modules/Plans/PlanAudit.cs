using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>How the audit page tells what happened to plans, units' plans, targets, programmes and tags.</summary>
internal sealed class PlanAudit(AppDbContext db) : IAuditNames
{
    private const string Plan = "/ke-hoach/{SubjectId}";
    private const string UnitPlan = "/ke-hoach-don-vi/{SubjectId}";
    private const string LineOf = "/ke-hoach-don-vi/{UnitPlanId}";
    private const string Target = "/chi-tieu/{SubjectId}";
    private const string Programme = "/ke-hoach/{SubjectId}/chuong-trinh";

    public static readonly AuditWords Words = new(Key("Kế hoạch"), Capability.SeePlans, [.. Plans(), .. Units(), .. Kinds(), .. Targets()]);

    public string Area => Words.Area;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<Plan>().Where(plan => ids.Contains(plan.Id)).Select(plan => new { plan.Id, Name = plan.Title })
            .Concat(db.Set<UnitPlan>().Where(plan => ids.Contains(plan.Id)).Select(plan => new { plan.Id, Name = plan.Title }))
            .Concat(db.Set<Target>().Where(target => ids.Contains(target.Id)).Select(target => new { target.Id, target.Name }))
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);

    private static AuditWord[] Plans() =>
    [
        AuditWord.Of<PlanUploaded>(Key("Tải kế hoạch lên[: {Measures} mục, {Citations} căn cứ]"), Plan),
        AuditWord.Of<PlanDetailsChanged>(Key("Sửa thông tin kế hoạch[, số {Number}][, ngày {IssuedOn}]"), Plan),
        AuditWord.Of<PlanPaperBrought>(Key("Nhận số, ngày và bản đã ký của kế hoạch từ Văn thư[: số {Number}, ngày {On}]"), Plan),
        AuditWord.Of<PlanAbandoned>(Key("Bỏ bản đang soát lại[, lý do: {Reason}]")),
        AuditWord.Of<PlanAdopted>(Key("Đưa kế hoạch vào theo dõi[: {Duties} việc, {Units} đơn vị, {WithoutDay} việc chưa ấn định hạn]"), Plan),
        AuditWord.Of<MeasureChanged>(Key("Sửa mục {Ordinal} của kế hoạch[: {Changes#} thông tin]"), "/ke-hoach/{PlanId}/muc/{Ordinal}"),
        AuditWord.Of<MeasuresSorted>(Key("Phân loại {Ordinals#} mục[: {Kind}]"), Plan),
        AuditWord.Of<MeasuresScheduled>(Key("Đặt hạn cho {Ordinals#} mục[: {DueOn}][, căn cứ {Basis}]"), Plan),
        AuditWord.Of<MeasuresPlaced>(Key("Xếp {Ordinals#} mục vào nội dung công tác"), Plan),
        AuditWord.Of<MeasuresAssigned>(Key("Giao {Ordinals#} mục[ cho {Name}]"), Plan),
        AuditWord.Of<MeasuresSettled>(Key("Đánh dấu đã soát {Ordinals#} mục"), Plan),
        AuditWord.Of<MeasuresReplaced>(Key("Thêm, bỏ, tách hoặc gộp mục của kế hoạch[: {TakenOut#} mục bỏ ra, {Made#} mục mới]"), Plan),
        AuditWord.Of<ReviewChangeUndone>(Key("Hoàn tác một lần thêm, bỏ, tách hoặc gộp mục"), Plan),
        AuditWord.Of<PlanNameMapped>(Key("Chọn đơn vị cho tên viết trong kế hoạch[: “{Written}”]"), Plan),
        AuditWord.Of<WorkstreamsChanged>(Key("Sửa nội dung công tác[ {Number}][: {Title}]"), Plan),
        AuditWord.Of<PlanReportChanged>(Key("Sửa chế độ báo cáo của kế hoạch[; không theo dõi{IsLeftOut?}]"), Plan),
        AuditWord.Of<StandingMeasuresRaised>(Key("Mở lại việc thường xuyên cho kỳ mới[, chốt ngày {CutOff}][: {Duties} việc]"), Plan),
        AuditWord.Of<FindingDismissed>(Key("Bỏ qua một điều cần xem khi soát văn bản")) with { IsOwn = true },
        AuditWord.Of<DismissalTakenBack>(Key("Xem lại một điều đã bỏ qua khi soát văn bản")) with { IsOwn = true },
        AuditWord.Of<PlanAmended>(Key("Đưa văn bản sửa đổi kế hoạch vào theo dõi[: {Paper}][; thêm {Added}, sửa {Changed}, chuyển {Moved}, bỏ {Removed} mục]"), Plan),
        AuditWord.Of<PlanMatchSettled>(Key("Đối chiếu một mục của văn bản sửa đổi với kế hoạch"), Plan),
    ];

    private static AuditWord[] Units() =>
    [
        AuditWord.Of<UnitPlanMade>(Key("Lập kế hoạch của đơn vị[: {Lines} mục]"), UnitPlan),
        AuditWord.Of<UnitPlanHeadChanged>(Key("Sửa phần mở đầu kế hoạch của đơn vị"), UnitPlan),
        AuditWord.Of<UnitPlanLineChanged>(Key("Sửa một mục trong kế hoạch của đơn vị[: {Kind}][; khác kế hoạch cấp trên{IsDifferent?}]"), LineOf),
        AuditWord.Of<UnitPlanLineAdded>(Key("Thêm một mục vào kế hoạch của đơn vị"), LineOf),
        AuditWord.Of<UnitPlanLineRemoved>(Key("Bỏ một mục khỏi kế hoạch của đơn vị"), LineOf),
        AuditWord.Of<UnitPlanLinesAssigned>(Key("Phân công {Lines} mục trong kế hoạch của đơn vị[, hạn {DueOn}]"), UnitPlan),
        AuditWord.Of<UnitPlanSubmitted>(Key("Trình kế hoạch của đơn vị[: {Lines} mục, {Different} mục khác kế hoạch cấp trên]"), UnitPlan),
        AuditWord.Of<UnitPlanTakenBack>(Key("Rút kế hoạch của đơn vị đã trình"), UnitPlan),
        AuditWord.Of<UnitPlanReturned>(Key("Trả lại kế hoạch của đơn vị[, lý do: {Reason}]"), UnitPlan),
        AuditWord.Of<UnitPlanApproved>(Key("Duyệt kế hoạch của đơn vị[, đã duyệt ngoài hệ thống{Outside?}][: {Raised} việc mới]"), UnitPlan),
        AuditWord.Of<UnitPlanPaperBrought>(Key("Đưa bản ban hành kế hoạch của đơn vị vào[: số {Number}, ngày {On}]"), UnitPlan),
        AuditWord.Of<UnitPlanReopened>(Key("Mở lại kế hoạch của đơn vị[, lý do: {Reason}]"), UnitPlan),
        AuditWord.Of<UnitPlanBroughtUp>(Key("Cập nhật kế hoạch của đơn vị theo bản sửa đổi của cấp trên"), UnitPlan),
        AuditWord.Of<UnitPlanOrdered>(Key("Giao xây dựng kế hoạch của đơn vị[, hạn {DueOn}]"), "/ke-hoach/{PlanId}/ke-hoach-don-vi"),
        AuditWord.Of<UnitPlanPassedOn>(Key("Chuyển kế hoạch đang lập sang đơn vị kế tục[: {UnitId}][, từ {FromUnitId}]")),
        AuditWord.Of<UnitPlanUrged>(Key("Đôn đốc xây dựng kế hoạch của đơn vị"), "/ke-hoach/{PlanId}/ke-hoach-don-vi"),
    ];

    private static AuditWord[] Kinds() =>
    [
        AuditWord.Of<PlanRecorded>(Key("Ghi nhận kế hoạch đã ban hành trên giấy[, số {Number}]"), Plan),
        AuditWord.Of<PlanProfileChanged>(Key("Sửa hồ sơ kế hoạch[: {Changes#} thông tin]"), Plan),
        AuditWord.Of<PlanChecked>(Key("Kiểm tra kế hoạch của đơn vị[: đạt yêu cầu{IsInOrder?}][, nhận xét: {Note}]"), Plan),
        AuditWord.Of<PlansCalled>(Key("Giao các đơn vị xây dựng kế hoạch[, hạn {DueOn}][, theo {Guidance}]")),
        AuditWord.Of<PlanWorkSaved>(Key("Lưu hạng mục của kế hoạch[: {Name}]"), "/ke-hoach/{PlanId}/hang-muc/{SubjectId}"),
        AuditWord.Of<PlanWorkReported>(Key("Báo cáo tiến độ hạng mục[: {State}, {Progress} %]")),
        AuditWord.Of<MilestoneSet>(Key("Đặt mốc của hạng mục[: {Name}, {DueOn}]")),
        AuditWord.Of<MilestoneMoved>(Key("Dời, sửa mốc của hạng mục[: từ {Before} sang {After}][, theo {Paper}]")),
        AuditWord.Of<MilestoneDone>(Key("Ghi mốc của hạng mục đã đạt[, ngày {On}]")),
        AuditWord.Of<ProgrammeLinked>(Key("Gắn hoặc gỡ kế hoạch năm với chương trình"), Programme),
        AuditWord.Of<ProgrammePartySet>(Key("Ghi cơ quan tham gia chương trình[: {PartyUnitId}]"), Programme),
        AuditWord.Of<ProgrammeReviewSet>(Key("Đặt kỳ sơ kết, tổng kết chương trình[: {Name}, hạn {DueOn}]"), Programme),
        AuditWord.Of<ProgrammeReviewMoved>(Key("Dời, sửa kỳ sơ kết, tổng kết chương trình[: từ {Before} sang {After}][, theo {Paper}]"), Programme),
        AuditWord.Of<ProgrammeReviewed>(Key("Ghi báo cáo sơ kết, tổng kết chương trình[: số {PaperNumber}, ngày {PaperDate}]"), Programme),
        AuditWord.Of<TagMade>(Key("Thêm thẻ[: {Name}]"), "/the/{SubjectId}"),
        AuditWord.Of<TagChanged>(Key("Sửa thẻ[: {Changes#} thông tin]"), "/the/{SubjectId}"),
        AuditWord.Of<TagsPut>(Key("Gắn hoặc gỡ thẻ[: gắn {Put#}, gỡ {Taken#}]")),
    ];

    private static AuditWord[] Targets() =>
    [
        AuditWord.Of<TargetMade>(Key("Thêm chỉ tiêu[ {Code}]"), Target),
        AuditWord.Of<TargetChanged>(Key("Sửa chỉ tiêu[: {Changes#} thông tin]"), Target),
        AuditWord.Of<TargetGiven>(Key("Giao chỉ tiêu cho {UnitIds#} đơn vị"), Target),
        AuditWord.Of<TargetPlanned>(Key("Đặt giá trị giao của chỉ tiêu[ cho {ForUnitId}]"), Target),
        AuditWord.Of<TargetResultEntered>(Key("Nhập kết quả chỉ tiêu[, lý do sửa: {Reason}]"), Target),
        AuditWord.Of<TargetWithdrawn>(Key("Thôi theo dõi chỉ tiêu[, lý do: {Reason}]"), Target),
        AuditWord.Of<TargetProposalSettled>(Key("Xử lý đề xuất chỉ tiêu từ câu trong kế hoạch"), Plan),
    ];

    private static string Key(string text) => text;
}
