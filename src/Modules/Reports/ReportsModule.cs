using CoSo.Ui;

namespace CoSo.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(ReportsModule).Assembly);
        return services;
    }
}
