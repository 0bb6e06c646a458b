using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Reports;
using CoSo.Contracts.Tags;
using CoSo.Data.Files;
using CoSo.Data.Search;
using CoSo.Duties.Assign;
using CoSo.Duties.Chasing;
using CoSo.Duties.Feed;
using CoSo.Duties.Mail;
using CoSo.Duties.Report;
using CoSo.Ui;
using Microsoft.Extensions.Configuration;

namespace CoSo.Duties;

/// <summary>The one ledger of duties: my work, evidence, reminders, the board.</summary>
public static class DutiesModule
{
    public static IServiceCollection AddDuties(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(DutiesModule).Assembly);
        services.AddSingleton(DutyAudit.Words);
        services.AddScoped<IAuditNames, DutyAudit>();
        services.AddSingleton<IModelPart, DutiesModel>();
        services.AddNavItem(new NavItem("Việc của tôi", "/lam-viec", Order: 10));
        services.AddNavItem(new NavItem("Bảng theo dõi", "/bang", Capability.SeeBoard, Order: 15));
        services.AddNavItem(new NavItem("Danh sách việc", "/viec", Capability.SeeDuties, Order: 16));
        services.AddNavItem(new NavItem("Lịch", "/lich", Capability.SeeDuties, Order: 110));
        services.AddNavItem(new NavItem("Chờ cấp số", "/viec/van-thu", Capability.NumberPapers, Order: 117));
        services.AddNavItem(new NavItem("Tìm kiếm", "/tim", Capability.SeeDuties, Order: 100));
        services.AddSingleton(new SearchKind("duty", "Việc", Capability.SeeDuties));
        services.AddSingleton(new FileKind(Evidence.OwnerKind, Capability.SeeDuties));
        services.AddScoped<DutyBook>();
        services.AddScoped<DutyAccess>();
        services.AddScoped<Evidence>();
        services.AddScoped<StatusWords>();
        services.AddScoped<WorkstreamNames>();
        services.AddScoped<Reached>();
        services.AddScoped<AllUnits>();
        services.AddScoped<Board>();
        services.AddScoped<Reminders>();
        services.AddScoped<TimelineRows>();
        services.AddScoped<PlanOnePage>();
        services.AddScoped<PlanOnePagePaper>();
        AddVerbs(services);
        AddMail(services);
        services.AddScoped<IDutyLedger, DutyLedger>();
        services.AddScoped<IDutyFigures, DutyFigures>();
        services.AddScoped<IDutyChanges, DutyChanges>();
        services.AddScoped<IIndicatorSource, LedgerIndicators>();
        services.AddScoped<HeadDuties>();
        services.AddScoped<IHeadFigures, HeadDuties>();
        services.AddScoped<ITagged, TaggedDuty>();
        services.AddScoped<IHandOver, HandOverDuties>();
        services.AddScoped<MoveDuties>();
        services.AddScoped<IPassesOn, PassDuties>();
        services.AddScoped<IPassesOn, PassCooperation>();
        services.AddScoped<IPassesOn, PassAssigned>();
        services.AddScoped<IEvidenceShelf, LedgerShelf>();
        services.AddScoped<DemoChasing>();
        services.AddScoped<IDemoDays, DemoDays>();
        return services;
    }

    private static void AddMail(IServiceCollection services)
    {
        services.AddSingleton(provider => MailOptions.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IMailSender, SmtpSender>();
        services.AddScoped<DailyMessages>();
        services.AddScoped<KeepFeeds>();
        services.AddScoped<DueDays>();
        services.AddScoped<DueCalendar>();
        services.AddScoped<ChaseSchemes>();
        services.AddScoped<ChaseDuties>();
        services.AddScoped<SetChaseSteps>();
        services.AddScoped<WriteChaseLetter>();
        services.AddScoped<ChaseLetterPaper>();
        services.AddScoped<HandInLetter>();
        services.AddScoped<IPaperOwner, ChaseLetterOwner>();
        services.AddScoped<LateOfUnit>();
        services.AddScoped<SendOutbox>();
        services.AddScoped<PurgeOutbox>();
        services.AddScoped<RetryLetters>();
        services.AddNavItem(new NavItem("Thư chưa gửi", "/quan-tri/thu", Capability.ManageAccess, Order: 118));
        services.AddHostedService<ReminderJob>();
    }

    private static void AddVerbs(IServiceCollection services)
    {
        services.AddScoped<NoteProgress>();
        services.AddScoped<ReportDuty>();
        services.AddScoped<TakeBackReport>();
        services.AddScoped<ExplainLateness>();
        services.AddScoped<WaitForUnit>();
        services.AddScoped<ResumeDuty>();
        services.AddScoped<AnswerCooperation>();
        services.AddScoped<CorrectDeed>();
        services.AddScoped<WithdrawEvidence>();
        services.AddScoped<ConfirmDuty>();
        services.AddScoped<ActOnSeveral>();
        services.AddScoped<IssuePaper>();
        services.AddScoped<HandInDraft>();
        services.AddScoped<DraftDoor>();
        services.AddScoped<IPaperOwner, DraftOwner>();
        services.AddScoped<RecordConsent>();
        services.AddScoped<ReturnDuty>();
        services.AddScoped<SetDueDay>();
        services.AddScoped<WithdrawDuty>();
        services.AddScoped<UrgeUnit>();
        services.AddScoped<RaiseByHand>();
        services.AddScoped<PutInCharge>();
    }
}
