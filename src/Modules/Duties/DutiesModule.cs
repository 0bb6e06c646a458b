using CoSo.Contracts.Duties;
using CoSo.Contracts.Reports;
using CoSo.Ui;

namespace CoSo.Duties;

/// <summary>The one ledger of duties: my work, evidence, reminders, the board.</summary>
public static class DutiesModule
{
    public static IServiceCollection AddDuties(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(DutiesModule).Assembly);
        services.AddSingleton<IModelPart, DutiesModel>();
        services.AddScoped<DutyBook>();
        services.AddScoped<IDutyLedger, DutyLedger>();
        services.AddScoped<IDutyFigures, DutyFigures>();
        services.AddScoped<IIndicatorSource, LedgerIndicators>();
        return services;
    }
}
