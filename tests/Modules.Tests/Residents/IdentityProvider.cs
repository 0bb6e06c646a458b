using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CoSo.Modules.Tests.Residents;

/// <summary>A provider of electronic identity made of OpenIddict: discovery, code flow with PKCE, userinfo. Whoever comes is the person put in here.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public static readonly Uri Issuer = new("http://dinh-danh.example/");

    public const string ClientId = "coso-quan-10";
    public const string ClientSecret = "bi-mat-cua-ung-dung";
    public const string NumberClaim = "so_dinh_danh";
    public const string AreaClaim = "noi_cu_tru";
    public const string Name = "Đặng Thị Trình Diễn";
    public const string Subject = "chu-the-7f3a";

    private WebApplication? app;

    /// <summary>The number told by userinfo; null: none is told.</summary>
    public string? Number { get; set; }

    public string? Area { get; set; }

    public string? Level { get; set; }

    /// <summary>The person says no.</summary>
    public bool Denies { get; set; }

    /// <summary>What the last request for a sign-in asked.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    public HttpMessageHandler Line => app!.GetTestServer().CreateHandler();

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(provider.Set);
        provider.app = builder.Build();
        provider.app.UseAuthentication();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>The person's browser at the provider.</summary>
    /// <returns>Where it is sent back to.</returns>
    public async Task<string> VisitAsync(string address)
    {
        using var browser = app!.GetTestServer().CreateClient();
        browser.BaseAddress = Issuer;
        using var answer = await browser.GetAsync(new Uri(address));
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private void Set(OpenIddictServerBuilder server)
    {
        server.SetIssuer(Issuer).SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().RegisterScopes("cu_tru");
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();

        // Without a store: whom it knows is said here.
        server.EnableDegradedMode();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(request =>
        {
            if (request.ClientId != ClientId || request.RedirectUri != "http://localhost/xac-minh-cu-tru/tro-lai")
            {
                request.Reject(Errors.InvalidClient, "unknown client or address");
            }

            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(request =>
        {
            if (request.ClientId != ClientId || request.ClientSecret != ClientSecret)
            {
                request.Reject(Errors.InvalidClient, "wrong secret");
            }

            return default;
        }));
        server.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(SignIn));
        server.AddEventHandler<OpenIddictServerEvents.HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(Tell));
    }

    private ValueTask SignIn(OpenIddictServerEvents.HandleAuthorizationRequestContext request)
    {
        Asked = request.Request;
        if (Denies)
        {
            request.Reject(Errors.AccessDenied, "the person said no");
            return default;
        }

        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.Name, Name);
        if (Level is not null)
        {
            identity.SetClaim(Claims.AuthenticationContextReference, Level);
        }

        identity.SetScopes(request.Request.GetScopes());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        request.Principal = new ClaimsPrincipal(identity);
        return default;
    }

    private ValueTask Tell(OpenIddictServerEvents.HandleUserInfoRequestContext request)
    {
        request.Claims[Claims.Name] = Name;
        if (Number is not null)
        {
            request.Claims[NumberClaim] = Number;
        }

        if (Area is not null)
        {
            request.Claims[AreaClaim] = Area;
        }

        return default;
    }
}
