using CoSo.Checking;
using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Demo;
using CoSo.Contracts.Papers;
using CoSo.Contracts.Plans;
using CoSo.Contracts.Reports;
using CoSo.Data.Changes;
using CoSo.Data.Files;
using CoSo.Plans.Pages.Plans.Adopt;
using CoSo.Plans.Pages.Plans.Check;
using CoSo.Plans.Pages.Plans.CheckDraft;
using CoSo.Plans.Pages.Plans.Details;
using CoSo.Plans.Pages.Plans.Reports;
using CoSo.Plans.Pages.Plans.Review;
using CoSo.Plans.Pages.Plans.UnitNames;
using CoSo.Plans.Pages.Plans.Upload;
using CoSo.Ui;

namespace CoSo.Plans;

/// <summary>Plans: read, reviewed, adopted; from then on the source of duties.</summary>
public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(PlansModule).Assembly);
        services.AddSingleton(PlanAudit.Words);
        services.AddScoped<IAuditNames, PlanAudit>();
        services.AddSingleton<IModelPart, PlansModel>();
        services.AddSingleton(new SeldomTable("plan"));
        services.AddSingleton(new SeldomTable("workstream"));
        services.AddSingleton(new SeldomTable("tag"));
        services.AddSingleton(new SeldomTable("unit_plan", "unit_id", Added: true));
        services.AddSingleton(new SeldomTable("unit_plan_order"));
        services.AddSingleton(new FileKind("plan", Capability.SeePlans));
        services.AddNavItem(new NavItem("Kế hoạch", "/ke-hoach", Capability.SeePlans, 20));
        services.AddCoSoText(typeof(PaperChecker).Assembly);
        services.AddNavItem(new NavItem("Soát văn bản", "/soat-van-ban", Capability.CheckPapers, 110));
        services.AddScoped<CheckedPapers>();
        services.AddScoped<Dismissals>();
        services.AddScoped<DismissFinding>();
        services.AddScoped<TakeBackDismissal>();
        services.AddSingleton<PaperInHand>();
        services.AddScoped<PlanInReview>();
        services.AddScoped<PlanNames>();
        services.AddScoped<IssuerOfPlan>();
        services.AddScoped<KeepReading>();
        services.AddScoped<TakeInPlan>();
        services.AddScoped<EditMeasure>();
        services.AddScoped<ChangeMeasures>();
        services.AddScoped<ReplaceMeasures>();
        services.AddScoped<UndoChange>();
        services.AddScoped<ReviewVerbs>();
        services.AddScoped<ReviewList>();
        services.AddScoped<UnitSuggestions>();
        services.AddScoped<CoSo.Plans.Pages.Plans.Show.ItemsInForce>();
        services.AddScoped<CoSo.Plans.Pages.Plans.Sources.CitedDocuments>();
        services.AddScoped<MapUnitName>();
        services.AddScoped<ChangePlanDetails>();
        services.AddScoped<ChangeWorkstream>();
        services.AddScoped<AbandonPlan>();
        services.AddScoped<HandInPlan>();
        services.AddScoped<IPaperOwner, PlanPaperOwner>();
        services.AddScoped<ChangePlanReport>();
        services.AddScoped<MeasureBases>();
        services.AddScoped<IMeasureBases>(provider => provider.GetRequiredService<MeasureBases>());
        services.AddScoped<BasisRegister>();
        services.AddScoped<RaiseDuties>();
        services.AddScoped<AdoptPlan>();
        services.AddScoped<IPeriodOpened, StandingMeasures>();
        services.AddScoped<IReturnHeadings, ReturnHeadings>();
        services.AddScoped<IDemoDays, DemoDays>();
        services.AddScoped<IDemoDays, UnitPlanDemoDays>();
        services.AddScoped<IDemoDays, AmendmentDemoDays>();
        services.AddTargets();
        services.AddTags();
        services.AddKinds();
        services.AddCascade();
        services.AddVersions();
        return services;
    }
}
