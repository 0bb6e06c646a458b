using CoSo.Ui;

namespace CoSo.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(PlansModule).Assembly);
        return services;
    }
}
