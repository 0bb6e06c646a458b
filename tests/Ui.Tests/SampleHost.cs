using AngleSharp;
using AngleSharp.Dom;
using CoSo.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(CoSo.Ui.Tests.SampleHost))]

namespace CoSo.Ui.Tests;

/// <summary>A host with nothing but the kit: the style guide, the error pages, the language switch.</summary>
public sealed class SampleHost : IAsyncLifetime
{
    private WebApplication app = null!;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        app = Build(builder => builder.WebHost.UseTestServer());
        await app.StartAsync();
        Client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    internal static WebApplication Build(Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(UiSetup).Assembly);
        builder.Services.AddCoSoUi();
        builder.Services.AddScoped<IPageChrome, SampleChrome>();
        builder.Services.AddNavItem(new NavItem("Việc của tôi", "/lam-viec", Order: 10));
        builder.Services.AddNavItem(new NavItem("Bộ giao diện", "/lam-viec/bo-giao-dien", Order: 20));
        builder.Services.AddNavItem(new NavItem("Không được xem", "/lam-viec/kin", "secret", Order: 30));
        builder.Services.AddNavItem(new NavItem("Danh mục", "/lam-viec/danh-muc", Order: 110));
        configure(builder);
        var app = builder.Build();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        if (Directory.Exists(Repository.Path("src/Ui/wwwroot")))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = "/_content/CoSo.Ui",
                FileProvider = new PhysicalFileProvider(Repository.Path("src/Ui/wwwroot")),
            });
        }

        app.UseRouting();
        app.UseCoSoText();
        app.MapRazorPages();
        app.MapCoSoUi();
        app.MapGet("/hong", () => { throw new InvalidOperationException("on purpose"); });
        app.MapGet("/cam", () => Results.StatusCode(403));
        return app;
    }

    public async Task<IDocument> GetAsync(string path, string language = "vi", int status = 200)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", "coso-lang=" + language);
        using var response = await Client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        return await ParseAsync(response);
    }

    /// <summary>Posts the form of the style guide with its antiforgery token and cookie.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> PostAsync(
        string path, Dictionary<string, string> fields, string language = "vi")
    {
        using var first = await Client.GetAsync(path);
        var token = (await ParseAsync(first)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        var cookies = first.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]);
        request.Headers.Add("Cookie", string.Join("; ", cookies.Append("coso-lang=" + language)));
        request.Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        var response = await Client.SendAsync(request);
        return (response, await ParseAsync(response));
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
    }

    private sealed class SampleChrome : IPageChrome
    {
        public string LocalityName => "Quận 10";
        public string? UnitName => "UBND Phường 4, Quận 10";
        public string? UserName => "Nguyễn Thị An";
        public DateOnly? DemoDay => new DateOnly(2024, 9, 11);
        public bool May(string capability) => capability != "secret";
    }
}

internal static class Repository
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "CoSo.slnx")) ? folder : Find(Directory.GetParent(folder)!.FullName);
}
