namespace CoSo.Plans;

/// <summary>Services of versions of plans.</summary>
internal static class VersionServices
{
    public static IServiceCollection AddVersions(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, VersionsModel>();
        services.AddScoped<PlanDifference>();
        services.AddScoped<ItemsThen>();
        services.AddScoped<ApplyDifference>();
        services.AddScoped<AmendPlan>();
        return services;
    }
}
