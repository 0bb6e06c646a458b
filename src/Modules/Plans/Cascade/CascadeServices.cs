using CoSo.Contracts.Access;
using CoSo.Contracts.Folders;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Data.Files;

namespace CoSo.Plans;

/// <summary>Services of units' own plans.</summary>
internal static class CascadeServices
{
    public static IServiceCollection AddCascade(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, CascadeModel>();
        services.AddSingleton(new FileKind(UnitPlan.FileKind, Capability.SeePlans));
        services.AddScoped<UnitItems>();
        services.AddScoped<UnitPlanAccess>();
        services.AddScoped<UnitPlanBook>();
        services.AddScoped<Assignees>();
        services.AddScoped<MakeUnitPlan>();
        services.AddScoped<EditUnitPlan>();
        services.AddScoped<EditUnitPlanLines>();
        services.AddScoped<AssignLines>();
        services.AddScoped<UnitPlanSteps>();
        services.AddScoped<UnitPlanInForce>();
        services.AddScoped<ApproveUnitPlan>();
        services.AddScoped<OrderUnitPlans>();
        services.AddScoped<UnitPlanPaper>();
        services.AddScoped<HandInUnitPlan>();
        services.AddScoped<Contracts.Papers.IPaperOwner, UnitPlanPaperOwner>();
        services.AddScoped<BringUpUnitPlan>();
        services.AddScoped<Pages.Plans.DraftUnitPlan.UnitPlanVerbs>();
        services.AddScoped<CascadeView>();
        services.AddScoped<IUnitPlansToDraw, UnitPlansToDraw>();
        services.AddScoped<IHandOver, HandOverPlans>();
        services.AddScoped<IPassesOn, PassUnitPlans>();
        services.AddSingleton(new PassesWithSource(UnitPlanOrder.SourceKind));
        services.AddScoped<IEvidenceShelf, PlanShelf>();
        services.AddScoped<IHeadFigures, HeadUnitPlans>();
        return services;
    }
}
