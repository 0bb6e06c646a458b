using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace CoSo.Ui;

/// <summary>Languages: which texts there are, and which one a reader chose.</summary>
public static class TextSetup
{
    /// <summary>Cookie that holds the chosen language: <c>vi</c> or <c>en</c>.</summary>
    public const string CookieName = "coso-lang";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Adds the English texts of these assemblies (each embeds <c>Resources/en.json</c>).</summary>
    public static IServiceCollection AddCoSoText(this IServiceCollection services, params Assembly[] assemblies)
    {
        foreach (var assembly in assemblies)
        {
            services.AddSingleton(new TextSource(assembly));
        }

        services.TryAddSingleton(provider =>
            new JsonStringLocalizer(provider.GetServices<TextSource>().Select(s => s.Assembly)));
        services.TryAddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<JsonStringLocalizer>());
        services.TryAddSingleton<IStringLocalizerFactory, JsonStringLocalizerFactory>();

        // Vietnamese letters as they are: the default encoder writes each as &#x…;, twice the bytes and slower.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    /// <summary>
    /// Sets the language of the request from the cookie. Numbers and days never depend on it: they are written by
    /// <see cref="Kernel.Vn"/> and read by our own binders, so the formatting culture stays invariant.
    /// </summary>
    public static IApplicationBuilder UseCoSoText(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = context.Request.Cookies[CookieName] == "en" ? English : Vietnamese;
        return next(context);
    });

    /// <summary>POST /ngon-ngu: keeps the language in the cookie and returns to where the reader was.</summary>
    internal static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Addresses.Language, async (HttpContext context) =>
        {
            if (!context.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            context.Response.Cookies.Append(CookieName, form["language"] == "en" ? "en" : "vi", new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
            var back = form["returnUrl"].ToString();
            return Results.LocalRedirect(IsLocal(back) ? back : "/");
        }).AllowAnonymous().ExcludeFromDescription();

    private static bool IsLocal(string url) =>
        url.Length > 0 && url[0] == '/' && (url.Length == 1 || (url[1] != '/' && url[1] != '\\')) && !url.Any(char.IsControl);

    private sealed record TextSource(Assembly Assembly);
}
