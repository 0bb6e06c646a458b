using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoSo.Ui;

/// <summary>How the host switches the kit on.</summary>
public static class UiSetup
{
    /// <summary>Layouts, tag helpers, texts, messages and binders. The host also registers its <see cref="IPageChrome"/> (scoped).</summary>
    public static IServiceCollection AddCoSoUi(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(UiSetup).Assembly);
        services.TryAddSingleton<Navigation>();
        services.TryAddScoped<PageFrame>();
        services.TryAddSingleton<DefaultMessages>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>>(p => p.GetRequiredService<DefaultMessages>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(p => p.GetRequiredService<DefaultMessages>());
        return services;
    }

    /// <summary>
    /// The kit's own endpoints: the language switch, and a 404 for every address that nobody answers (a default-deny policy would
    /// send it to the sign-in). Its pages come with MapRazorPages.
    /// </summary>
    public static void MapCoSoUi(this IEndpointRouteBuilder routes)
    {
        routes.MapLanguage();
        routes.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>
    /// On MapStaticAssets: keeps the fonts in the browser for good. Their names hold a hash of their content, but the framework only
    /// trusts fingerprints of its own making.
    /// </summary>
    public static TBuilder KeepFonts<TBuilder>(this TBuilder assets)
        where TBuilder : IEndpointConventionBuilder
    {
        assets.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RequestDelegate: { } serve } route
                && route.RoutePattern.RawText?.Contains("CoSo.Ui/fonts/", StringComparison.Ordinal) == true)
            {
                route.RequestDelegate = context =>
                {
                    context.Response.OnStarting(static state =>
                    {
                        ((HttpResponse)state).Headers.CacheControl = "max-age=31536000, immutable";
                        return Task.CompletedTask;
                    }, context.Response);
                    return serve(context);
                };
            }
        });
        return assets;
    }
}
