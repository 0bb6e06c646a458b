using CoSo.Access;
using CoSo.Data;
using CoSo.Host;
using CoSo.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoSo.TestKit;

/// <summary>
/// The whole product over an in-memory server and a real, fresh database, with the demo's fictional people. Use as a class
/// fixture: <c>public sealed class MyTests(House house) : IClassFixture&lt;House&gt;</c>; a test that changes what others of its
/// class see makes its own with <see cref="StartAsync"/>.
/// </summary>
public sealed class House : Xunit.IAsyncLifetime
{
    private WebApplication? app;
    private RunOptions options = new();
    private bool isGuest;

    /// <summary>The legal clock; Wednesday 11 September 2024 at first for quan-10.</summary>
    public TestTime Time { get; } = new();

    public IServiceProvider Services => app!.Services;

    /// <summary>The data folder, to look for traces.</summary>
    public string DataFolder => options.Data;

    public static async Task<House> StartAsync(string locality = "quan-10", DateOnly? today = null, bool demo = true, Action<IServiceCollection>? services = null)
    {
        var house = new House();
        await house.OpenAsync(locality, today ?? new DateOnly(2024, 9, 11), demo, services);
        return house;
    }

    public async ValueTask InitializeAsync() => await OpenAsync("quan-10", new DateOnly(2024, 9, 11), demo: true, services: null);

    /// <summary>A second node over the same database, as behind a load balancer: shares nothing with this one but what is stored.</summary>
    public async Task<House> AnotherNodeAsync()
    {
        var node = new House { options = options, isGuest = true };
        await node.BuildAsync(services: null);
        return node;
    }

    /// <summary>A visitor who has not signed in.</summary>
    public Visitor Anonymous() => new(app!.GetTestServer());

    /// <summary>An officer of the demo, signed in (a real session and the real cookie, without the detour over the sign-in page).</summary>
    public async Task<Visitor> AsAsync(string userName)
    {
        var session = await WithDbAsync(async db =>
        {
            var accountId = await db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync();
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            var begun = new Session { Id = OrderedId.New(), AccountId = accountId, StartedAt = now, SeenAt = now, Device = "Kiểm thử" };
            db.Add(begun);
            await db.SaveChangesAsync();
            return begun;
        });
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(
            Sessions.PrincipalOf(session.AccountId, session.Id),
            new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(2) },
            IdentityConstants.ApplicationScheme);
        return new Visitor(app!.GetTestServer(), $"{AccessModule.CookieName}={cookie.TicketDataFormat.Protect(ticket)}");
    }

    /// <summary>Looks into, or arranges, the database.</summary>
    public async Task<T> WithDbAsync<T>(Func<AppDbContext, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>Runs something with the services of one request, without an officer.</summary>
    public async Task<T> WithServicesAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    /// <summary>Names of the audit events about a row, oldest first; of all rows when none is named.</summary>
    public Task<List<string>> AuditAsync(Guid? subjectId = null) => WithDbAsync(db => db.Set<Data.Audit.AuditEntry>()
        .Where(entry => subjectId == null || entry.SubjectId == subjectId)
        .OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            await (isGuest ? Task.CompletedTask : TestDatabase.DropAsync(options));
        }
    }

    /// <summary>What happens by the clock happens in a test only when the test says so.</summary>
    private static void StopJobs(IServiceCollection services)
    {
        foreach (var job in services.Where(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)
            && service.ImplementationType?.Assembly.GetName().Name?.StartsWith("CoSo.", StringComparison.Ordinal) == true).ToList())
        {
            services.Remove(job);
        }
    }

    private static async Task PrepareAsync(RunOptions wanted)
    {
        await using var prepared = await CoSoApp.BuildAsync(wanted, builder => builder.WebHost.UseTestServer());
    }

    private async Task OpenAsync(string locality, DateOnly today, bool demo, Action<IServiceCollection>? services)
    {
        Time.Set(today);
        var wanted = new RunOptions { Locality = locality, Demo = demo, Home = TestPlaces.Root };
        options = await TestDatabase.FreshAsync(wanted, PrepareAsync);
        await BuildAsync(services);
    }

    private async Task BuildAsync(Action<IServiceCollection>? services)
    {
        app = await CoSoApp.BuildAsync(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton(new Clock(Time, TimeSpan.Zero));
            StopJobs(builder.Services);
            services?.Invoke(builder.Services);
        });
        await app.StartAsync();
    }
}
