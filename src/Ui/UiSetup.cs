using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoSo.Ui;

/// <summary>How the host switches the kit on.</summary>
public static class UiSetup
{
    /// <summary>Layouts, tag helpers and texts. The host also registers its <see cref="IPageChrome"/> (scoped).</summary>
    public static IServiceCollection AddCoSoUi(this IServiceCollection services)
    {
        services.AddCoSoText(typeof(UiSetup).Assembly);
        services.TryAddSingleton<Navigation>();
        return services;
    }

    /// <summary>The kit's own endpoints: the language switch.</summary>
    public static void MapCoSoUi(this IEndpointRouteBuilder routes) => routes.MapLanguage();
}
