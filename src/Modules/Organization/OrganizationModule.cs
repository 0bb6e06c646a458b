using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Contracts.Organization;
using CoSo.Data.Changes;
using CoSo.Ui;

namespace CoSo.Organization;

/// <summary>Units as a tree in time, and the locality the installation serves.</summary>
public static class OrganizationModule
{
    public static IServiceCollection AddOrganization(this IServiceCollection services, Locality locality)
    {
        services.AddCoSoText(typeof(OrganizationModule).Assembly);
        services.AddSingleton(UnitAudit.Words);
        services.AddScoped<IAuditNames, UnitAudit>();
        services.AddSingleton(locality);
        services.AddSingleton<IModelPart, OrganizationModel>();
        services.AddSingleton(new SeldomTable("unit"));
        services.AddSingleton(new LocalityGroups(locality));
        services.AddScoped<IUnitDirectory, UnitDirectory>();
        services.AddScoped<LoadLocalityUnits>();
        services.AddScoped<IPosts, UnitPosts>();
        services.AddScoped<LoadPosts>();
        services.AddScoped<KeepPosts>();
        services.AddScoped<AddUnit>();
        services.AddScoped<ChangeUnit>();
        services.AddScoped<EndUnit>();
        services.AddScoped<EndingRules>();
        services.AddScoped<PassOn>();
        services.AddScoped<PassDue>();
        services.AddScoped<WithdrawEnding>();
        services.AddScoped<ISuccession, UnitSuccession>();
        services.AddHostedService<EndingClock>();
        services.AddScoped<ImportUnits>();
        services.AddNavItem(new NavItem("Đơn vị", "/don-vi", Capability.SeeOrganization, Order: 120));
        return services;
    }
}
