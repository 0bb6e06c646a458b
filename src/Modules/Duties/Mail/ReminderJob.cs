using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoSo.Duties.Mail;

/// <summary>
/// Ticks each minute. A plain background service, not a scheduler: the claims that keep several nodes apart are rows of the
/// ledger's own database (the day of a gathering, the outbox), so nothing is left for a scheduler to know.
/// </summary>
internal sealed class ReminderJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReminderJob> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PurgeOutbox>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<DailyMessages>().GatherAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<SendOutbox>().RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that is away for a minute must not end the job for good.
                log.LogError(fault, "Reminders failed; trying again in a minute.");
            }
        }
    }
}
