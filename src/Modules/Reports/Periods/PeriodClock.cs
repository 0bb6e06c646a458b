using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoSo.Reports;

/// <summary>
/// Opens periods on their first day: at start, then whenever the legal day has changed. It takes the form so that a form with a
/// mistake stops the program at start and not at the first return.
/// </summary>
internal sealed partial class PeriodClock(IServiceScopeFactory scopes, Clock clock, TimeProvider time, ReportForm form, ILogger<PeriodClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var done = DateOnly.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (clock.Today != done && await OpenAsync(stoppingToken))
            {
                done = clock.Today;
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Another node may open the same period at the same time: the loser tries again later and finds it open.</summary>
    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OpenPeriod>().OpenDueAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (fault is Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
        {
            LogFault(logger, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Periods could not be opened; tried again in five minutes.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
