using CoSo.Access;
using CoSo.Contracts.Organization;
using CoSo.Data;
using CoSo.Data.Settings;
using CoSo.Organization;

namespace CoSo.Host;

/// <summary>Prepares the database before the first request and refuses what does not fit it.</summary>
internal sealed class InstallationStart(IServiceProvider services, RunOptions options)
{
    private const string LocalitySetting = "installation.locality";
    private const string DemoSetting = "installation.demo";

    /// <summary>What is known before services are built: whether the database will be a demo.</summary>
    /// <exception cref="InvalidOperationException">Demo options on a database that is none, or another locality's database.</exception>
    public static async Task<bool> IsDemoAsync(RunOptions options, DataPlace place)
    {
        var marks = await SettingPeek.ReadAsync(place);
        if (marks is null)
        {
            return options.AsksForDemo;
        }

        var isDemo = marks.GetValueOrDefault(DemoSetting) == "yes";
        if (options.AsksForDemo && !isDemo)
        {
            throw new InvalidOperationException("Cơ sở dữ liệu này không phải bản trình diễn nên không nhận --demo và --today. Dùng thư mục dữ liệu khác (--data).");
        }

        if (marks.TryGetValue(LocalitySetting, out var locality) && locality != options.Locality)
        {
            throw new InvalidOperationException($"Cơ sở dữ liệu này của địa phương {locality}, không phải {options.Locality}. Dùng --locality {locality} hoặc thư mục dữ liệu khác (--data).");
        }

        return isDemo;
    }

    /// <returns>The code that makes the first administrator; null when somebody can sign in.</returns>
    public async Task<string?> RunAsync(bool isDemo, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        await provider.GetRequiredService<DatabaseStart>().PrepareAsync(cancellation);
        var settings = provider.GetRequiredService<SettingStore>();
        if (await settings.ReadAsync(LocalitySetting, cancellation) is null)
        {
            await settings.WriteAsync(LocalitySetting, options.Locality, cancellation);
            await settings.WriteAsync(DemoSetting, isDemo ? "yes" : "no", cancellation);
            await provider.GetRequiredService<AppDbContext>().SaveChangesAsync(cancellation);
        }

        await provider.GetRequiredService<LoadLocalityUnits>().RunAsync(cancellation);
        return await AccessModule.PrepareAccessAsync(provider, isDemo, cancellation);
    }
}
