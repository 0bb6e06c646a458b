using CoSo.Ui;

namespace CoSo.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(PortalModule).Assembly);
        return services;
    }
}
