using CoSo.Contracts.Organization;

namespace CoSo.Organization;

/// <summary>Units as a tree in time, and the locality the installation serves.</summary>
public static class OrganizationModule
{
    public static IServiceCollection AddOrganization(this IServiceCollection services, Locality locality)
    {
        services.AddSingleton(locality);
        services.AddSingleton<IModelPart, OrganizationModel>();
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<LoadLocalityUnits>();
        return services;
    }
}
