using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoSo.Folders.Inspections;

/// <summary>Looks every quarter of a minute whether a large file waits to be written.</summary>
internal sealed class InspectionJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<InspectionJob> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MakeQueued>().RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that is away for a minute must not end the job for good.
                log.LogError(fault, "Inspection files failed; trying again.");
            }
        }
    }
}
