using CoSo.Ui;

namespace CoSo.Duties;

public static class DutiesModule
{
    public static IServiceCollection AddDuties(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(DutiesModule).Assembly);
        return services;
    }
}
