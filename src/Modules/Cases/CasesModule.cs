using CoSo.Cases.Answers;
using CoSo.Cases.Areas;
using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Agreements;
using CoSo.Cases.Letters.Work;
using CoSo.Cases.Open311;
using CoSo.Cases.Outside;
using CoSo.Cases.Pages.Cases.OneCase;
using CoSo.Cases.Quality;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Ui;

namespace CoSo.Cases;

/// <summary>The citizen's voice: the rota of heads, the visit book, appointments.</summary>
public static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services, Locality locality)
    {
        services.AddCoSoText(typeof(CasesModule).Assembly);
        services.AddSingleton(CaseAudit.Words);
        services.AddSingleton(CaseAudit.OfIssues);
        services.AddSingleton<IModelPart, CasesModel>();
        services.AddSingleton(ReceptionFile.Load(locality));
        services.AddScoped<ReceptionPoints>();
        services.AddScoped<ReceptionDesk>();
        services.AddScoped<PlanReceptionDays>();
        services.AddScoped<PublishReceptionDays>();
        services.AddScoped<MoveReceptionDay>();
        services.AddScoped<CallOffReceptionDay>();
        services.AddScoped<OpenReceptionOnline>();
        services.AddScoped<HoldReceptionDay>();
        services.AddScoped<ReceptionPapers>();
        services.AddScoped<PublicSessions>();
        services.AddScoped<IFeedSessions, OwnSessions>();
        services.AddScoped<KeepVisit>();
        services.AddScoped<AnswerMatter>();
        services.AddScoped<NoteVisit>();
        services.AddScoped<AskAppointment>();
        services.AddScoped<AnswerAppointment>();
        services.AddScoped<WithdrawAppointment>();
        AddLetters(services, locality);
        services.AddNavItem(new NavItem("Đơn thư, phản ánh", "/don-thu", Capability.SeeCases, Order: 35));
        services.AddScoped<IHandOver, HandOverReception>();
        services.AddScoped<IHeadFigures, HeadReception>();
        services.AddScoped<IHeadFigures, HeadLetters>();
        services.AddScoped<IPassesOn, PassCases>();
        services.AddSingleton(new PassesWithSource(CaseStep.SourceKind));
        services.AddSingleton(new PersonalSource(KeepVisit.SourceKind));
        services.AddSingleton(new PersonalSource(CaseStep.SourceKind));
        services.AddSingleton(new PersonalSource(AgreedPromise.SourceKind));
        services.AddNavItem(new NavItem("Tiếp công dân", "/tiep-cong-dan", Capability.SeeReception, Order: 40));
        services.AddNavItem(new NavItem("Lịch tiếp công dân", "/lich-tiep-cong-dan", Order: 20, Place: NavPlace.Public));
        services.AddNavItem(new NavItem("Gửi phản ánh, kiến nghị", "/phan-anh", Order: 15, Place: NavPlace.Public));
        services.AddNavItem(new NavItem("Kiến nghị trong cơ quan", "/don-thu/gui-noi-bo", Order: 114));
        services.AddNavItem(new NavItem("Vấn đề nổi cộm", "/van-de-noi-com", Capability.SeeDuties, Order: 112));
        services.AddNavItem(new NavItem("Yêu cầu cung cấp thông tin", "/yeu-cau-thong-tin", Order: 17, Place: NavPlace.Public));
        services.AddNavItem(new NavItem("Tra cứu hồ sơ", "/tra-cuu", Order: 16, Place: NavPlace.Public));
        return services;
    }

    /// <summary>What is no page: GeoReport v2.</summary>
    public static void MapCasesApi(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app) => Open311Api.Map(app);

    private static void AddLetters(IServiceCollection services, Locality locality)
    {
        services.AddSingleton<IModelPart, LettersModel>();
        services.AddSingleton(LetterAudit.Words);
        services.AddSingleton(CasesFile.Load(locality));
        services.AddSingleton(MapFile.Load(locality));
        services.AddScoped<CaseAreas>();
        services.AddScoped<TopicDigest>();
        services.AddScoped<EarlyWarnings>();
        services.AddScoped<AnswerWarning>();
        services.AddScoped<IDailyNotices, WarningNotices>();
        services.AddSingleton<ReceiptPace>();
        services.AddSingleton<FeedbackPace>();
        services.AddSingleton<Open311Keys>();
        services.AddScoped<Open311Requests>();
        services.AddScoped<Open311Intake>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<CaseInbox>();
        services.AddScoped<CaseNotices>();
        services.AddScoped<CaseFigures>();
        services.AddScoped<IIndicatorSource, CaseIndicators>();
        services.AddScoped<IDemoDays, DemoLetters>();
        services.AddScoped<IDemoDays, DemoReception>();
        services.AddScoped<FollowedCases>();
        services.AddSingleton<CaseProcedures>();
        services.AddScoped<FeedbackProcedure>();
        services.AddScoped<CaseUnits>();
        services.AddScoped<CaseBook>();
        services.AddScoped<CaseDuties>();
        services.AddScoped<CaseDays>();
        services.AddScoped<CasePapers>();
        services.AddScoped<CaseActing>();
        services.AddScoped<CaseChoices>();
        services.AddScoped<Recipients>();
        services.AddScoped<SenderMarks>();
        services.AddScoped<AlikeCases>();
        services.AddScoped<ReceiveRules>();
        services.AddScoped<ReceiveCase>();
        services.AddScoped<ReissueSecret>();
        AddWork(services);
        AddOutside(services);
    }

    private static void AddOutside(IServiceCollection services)
    {
        services.AddSingleton(OutsideWords.Audit);
        services.AddScoped<OutsideColumns>();
        services.AddScoped<OutsideReading>();
        services.AddScoped<OutsideLists>();
        services.AddScoped<ImportList>();
        services.AddScoped<IIndicatorSource, OutsideFigures>();
        services.AddScoped<IDemoDays, DemoLists>();
        services.AddScoped<IDemoDays, DemoAnswers>();
        services.AddScoped<IDemoDays, DemoReviews>();
        services.AddNavItem(new NavItem("Danh sách 1022, một cửa", "/danh-sach-ngoai", Capability.ImportCaseLists, Order: 110));
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddScoped<RouteCase>();
        services.AddScoped<AssignVerifier>();
        services.AddScoped<AcceptCase>();
        services.AddScoped<EndCase>();
        services.AddScoped<ForwardCase>();
        services.AddScoped<CaseLinks>();
        services.AddScoped<SplitCase>();
        services.AddScoped<PublishAnswer>();
        services.AddScoped<RaiseIssue>();
        services.AddScoped<AnswerIssue>();
        services.AddScoped<ShowIssue>();
        services.AddScoped<IssueVoices>();
        services.AddScoped<OpenIssueList>();
        services.AddScoped<SayAlsoMet>();
        services.AddScoped<IDemoDays, DemoIssues>();
        services.AddNavItem(new NavItem("Ghi hộ người cư trú", "/ghi-ho", Capability.AssistResidents, Order: 113));
        services.AddNavItem(new NavItem("Vấn đề ở nơi cư trú", "/phan-anh/van-de", Order: 18, Place: NavPlace.Public));
        services.AddScoped<ReviewDesk>();
        services.AddScoped<DrawAnswers>();
        services.AddScoped<ReviewAnswer>();
        services.AddScoped<FindTrait>();
        services.AddScoped<ExtendStep>();
        services.AddScoped<PauseCase>();
        services.AddScoped<ResumeCase>();
        services.AddScoped<ProposeResult>();
        services.AddScoped<DecideCase>();
        services.AddScoped<FinishStep>();
        services.AddScoped<NoteCase>();
        services.AddScoped<KeepAgreement>();
        services.AddScoped<FollowAgreement>();
        services.AddScoped<Agreements>();
        services.AddScoped<WithdrawCase>();
        services.AddScoped<WriteMessage>();
        services.AddScoped<ReopenCase>();
        services.AddScoped<RateAnswer>();
    }
}
