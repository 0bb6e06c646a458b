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

    /// <summary>The kit's own endpoints: the language switch. Its pages come with MapRazorPages.</summary>
    public static void MapCoSoUi(this IEndpointRouteBuilder routes) => routes.MapLanguage();
}
