using CoSo.Ui;

namespace CoSo.Portal;

/// <summary>The public face: home with the six doors, the plan's public account, search, what this is.</summary>
public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(PortalModule).Assembly);
        services.AddSingleton<PublicAccount>();
        services.AddNavItem(new NavItem("Kế hoạch năm", "/ke-hoach-nam", Order: 10, Place: NavPlace.Public));
        services.AddNavItem(new NavItem("Giới thiệu", "/gioi-thieu", Order: 90, Place: NavPlace.Public));
        return services;
    }
}
