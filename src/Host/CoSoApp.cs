using System.Globalization;
using CoSo.Access;
using CoSo.Cases;
using CoSo.Contracts;
using CoSo.Data;
using CoSo.Duties;
using CoSo.Host.Kept;
using CoSo.Folders;
using CoSo.Heads;
using CoSo.Kernel;
using CoSo.Law;
using CoSo.Organization;
using CoSo.Papers;
using CoSo.Plans;
using CoSo.Portal;
using CoSo.Reports;
using CoSo.Residents;
using CoSo.Sealed;
using CoSo.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;

namespace CoSo.Host;

/// <summary>Puts the house together: services, pipeline, database. Tests build the same house.</summary>
public static class CoSoApp
{
    /// <summary>Largest upload, a little over the largest file because a form wraps it.</summary>
    private const long LargestRequest = 27 * 1024 * 1024;

    /// <param name="configure">Last word on the builder: tests put their server and sinks in.</param>
    /// <exception cref="InvalidOperationException">The database does not fit the options.</exception>
    public static async Task<WebApplication> BuildAsync(RunOptions options, Action<WebApplicationBuilder> configure)
    {
        Directory.CreateDirectory(options.Data);
        var place = new DataPlace(Path.GetFullPath(options.Data), options.Database);
        var isDemo = await InstallationStart.IsDemoAsync(options, place);
        var locality = LocalityFile.Load(Path.Combine(options.Home, "localities", options.Locality));

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(CoSoApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        // Says once a key that keys lie unencrypted in the database: docs/security.md says so, with what follows.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        if (builder.Environment.IsDevelopment())
        {
            builder.WebHost.UseStaticWebAssets();
        }

        AddServices(builder, options, place, isDemo, locality);
        configure(builder);
        var app = builder.Build();

        // Side by side: neither needs the other, and together they are most of a start.
        var preparing = Task.Run(() => new InstallationStart(app.Services, options).RunAsync(isDemo, CancellationToken.None));
        Pipeline(app);
        var code = await preparing;
        if (options.DemoYear)
        {
            await new DemoYear(app.Services, locality, app.Services.GetRequiredService<Clock>()).LiveAsync(CancellationToken.None);
        }

        app.Lifetime.ApplicationStarted.Register(() => Greet(options, code));
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, RunOptions options, DataPlace place, bool isDemo, Contracts.Organization.Locality locality)
    {
        var services = builder.Services;
        var time = TimeProvider.System;
        services.AddSingleton(time);
        services.AddSingleton(new Installation(isDemo));
        services.AddSingleton(new Clock(time, isDemo ? Shift(time, options.Today ?? locality.DemoToday) : TimeSpan.Zero));
        services.AddSingleton(LawBook.Load(Path.Combine(options.Home, "law")));
        services.AddCoSoData(place);
        services.AddDataProtection().SetApplicationName("CoSo").PersistKeysToDbContext<AppDbContext>();

        // Uploads stay in memory: a paper that must be refused unseen never touches the disk.
        services.Configure<FormOptions>(form =>
        {
            form.MemoryBufferThreshold = (int)LargestRequest;
            form.MultipartBodyLengthLimit = LargestRequest;
        });
        services.AddRazorPages();
        services.AddCoSoUi();
        services.AddMalwareScanner(builder.Configuration.GetSection("Malware"));
        services.AddCoSoText(typeof(CoSo.Documents.Inspection.FileInspector).Assembly);
        services.AddScoped<IPageChrome, PageChrome>();
        services.AddSingleton<PageMemory>();
        services.AddOrganization(locality);
        services.AddAccess();
        services.AddDuties();
        services.AddPapers();
        services.AddPlans();
        services.AddReports();
        services.AddCases(locality);
        services.AddSealed(locality);
        services.AddResidents(locality, builder.Configuration);
        services.AddFolders();
        services.AddHeads();
        services.AddPortal();
        services.AddHealthChecks();
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseExceptionHandler("/loi/500");
        app.UseSealed();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseSecurityHeaders(SecurityHeaders.Policy());
        app.UseRouting();
        app.UseCoSoText();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<KeptPages>();
        app.MapStaticAssets().AllowAnonymous().KeepFonts();
        app.MapHealthChecks("/healthz").AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapCasesApi();
        app.MapCoSoUi();
    }

    /// <summary>So that it is the given day in Viet Nam now, at this time of day.</summary>
    private static TimeSpan Shift(TimeProvider time, DateOnly today)
    {
        var here = DateOnly.FromDateTime((time.GetUtcNow() + Clock.VietnamOffset).UtcDateTime);
        return TimeSpan.FromDays(today.DayNumber - here.DayNumber);
    }

    private static void Greet(RunOptions options, string? code)
    {
        var url = options.Urls.Split(';')[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CoSo: {url}"));
        if (code is not null)
        {
            Console.WriteLine($"Tạo tài khoản quản trị đầu tiên (dùng một lần): {url}{AccessModule.SetupAddress(code)}");
        }
    }
}
