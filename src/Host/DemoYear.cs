using CoSo.Contracts.Demo;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Settings;
using CoSo.Kernel;

namespace CoSo.Host;

/// <summary>Lives the demo year once, day by day, in a demo database that has not seen it.</summary>
internal sealed class DemoYear(IServiceProvider services, Locality locality, Clock clock)
{
    private const string LivedSetting = "demo.lived-to";

    public async Task LiveAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        if (await LivedAsync(null, cancellation))
        {
            return;
        }

        Console.WriteLine("Dựng một năm hoạt động của các nhân vật hư cấu …");
        try
        {
            for (var day = locality.DemoFrom; day < today; day = day.AddDays(1))
            {
                clock.Pretend(day);
                await using var scope = services.CreateAsyncScope();
                foreach (var part in scope.ServiceProvider.GetServices<IDemoDays>().OrderBy(part => part.Order))
                {
                    await part.LiveAsync(day, cancellation);
                }
            }
        }
        finally
        {
            clock.Pretend(null);
        }

        await LivedAsync(today, cancellation);
    }

    /// <summary>Whether the year was lived; writes the mark when a day is given.</summary>
    private async Task<bool> LivedAsync(DateOnly? until, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<SettingStore>();
        if (until is { } day)
        {
            await settings.WriteAsync(LivedSetting, day.ToString("yyyy-MM-dd"), cancellation);
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync(cancellation);
        }

        return await settings.ReadAsync(LivedSetting, cancellation) is not null;
    }
}
