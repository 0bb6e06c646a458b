using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;

namespace CoSo.Plans;

internal static class KindServices
{
    public static void AddKinds(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, KindsModel>();
        services.AddSingleton<IModelPart, ProgrammesModel>();
        services.AddSingleton(provider => PlanKinds.Load(provider.GetRequiredService<Locality>()));
        services.AddSingleton(new FileKind(ProgrammeVerbs.PaperKind, Capability.SeePlans));
        services.AddScoped<Contracts.Demo.IDemoDays, TargetDemoDays>();
        services.AddScoped<KindList>();
        services.AddScoped<PlanAround>();
        services.AddScoped<UnitsThatMust>();
        services.AddScoped<CallPlans>();
        services.AddScoped<RecordPlan>();
        services.AddScoped<ChangeProfile>();
        services.AddScoped<WorkVerbs>();
        services.AddSingleton<IModelPart, MovesModel>();
        services.AddScoped<MoveDay>();
        services.AddScoped<ProgrammeVerbs>();
    }
}
