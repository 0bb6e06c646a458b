using CoSo.Contracts.Access;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Contracts.Reports;
using CoSo.Data.Files;
using CoSo.Ui;

namespace CoSo.Reports;

/// <summary>Regimes, periods, returns, consolidation.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(ReportsModule).Assembly);
        services.AddSingleton(ReportAudit.Words);
        services.AddNavItem(new NavItem("Báo cáo", "/bao-cao", Capability.SeeReports, Order: 30));
        services.AddSingleton<IModelPart, ReportsModel>();
        services.AddSingleton(provider => ReportFormFile.Load(provider.GetRequiredService<Locality>()));
        services.AddSingleton(new FileKind(ReturnFiles.OwnerKind, Capability.SeeReports));
        services.AddSingleton(new FileKind(ReturnFiles.PaperKind, Capability.SeeReports));
        services.AddSingleton(new FileKind(ConsolidatedVerbs.PaperKind, Capability.SeeReports));
        services.AddHostedService<PeriodClock>();

        services.AddScoped<IReportRegimes, AdoptRegime>();
        services.AddScoped<OpenPeriod>();
        services.AddScoped<LockPeriod>();
        services.AddScoped<PeriodVerbs>();
        services.AddScoped<PeriodForms>();
        services.AddScoped<SettleOutline>();
        services.AddScoped<FormIndicators>();
        services.AddScoped<ReportAccess>();
        services.AddScoped<ReturnSheets>();
        services.AddScoped<Proposals>();
        services.AddScoped<ReturnSteps>();
        services.AddScoped<SaveReturn>();
        services.AddScoped<SubmitReturn>();
        services.AddScoped<RecallReturn>();
        services.AddScoped<SendReturn>();
        services.AddScoped<AcceptReturn>();
        services.AddScoped<SendBackReturn>();
        services.AddScoped<ReturnFiles>();
        services.AddScoped<ReturnDesk>();
        services.AddScoped<Consolidation>();
        services.AddScoped<ConsolidatedSheets>();
        services.AddScoped<ConsolidatedVerbs>();
        services.AddScoped<ConsolidatedDesk>();
        services.AddScoped<HandInReport>();
        services.AddScoped<IPaperOwner, ConsolidatedPaperOwner>();
        services.AddScoped<HandInReturn>();
        services.AddScoped<IPaperOwner, ReturnPaperOwner>();
        services.AddScoped<IIndicatorFigures, IndicatorFigures>();
        services.AddScoped<ReturnPaper>();
        services.AddScoped<ReturnVersions>();
        services.AddScoped<ConsolidatedPaper>();
        services.AddScoped<IHandOver, HandOverReturns>();
        services.AddScoped<PassReturns>();
        services.AddScoped<IPassesOn>(provider => provider.GetRequiredService<PassReturns>());
        services.AddSingleton(new PassesWithSource(ReturnDuty.SourceKind));
        services.AddScoped<TakeOverReturn>();
        services.AddScoped<IEvidenceShelf, ReturnShelf>();
        services.AddScoped<HeadReturns>();
        services.AddScoped<IHeadFigures, HeadReturns>();
        services.AddScoped<IDemoDays, DemoDays>();
        return services;
    }
}
