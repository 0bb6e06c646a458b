using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Access;

/// <summary>One address of the house, one method, one handler, and who it says may come.</summary>
/// <param name="Route">"don-vi/{id:guid}", as written.</param>
/// <param name="Handler">Name of the page's handler; null for the page itself.</param>
/// <param name="Capability">Null where signing in is enough, or where everybody may.</param>
internal sealed record Door(string Route, string Method, string? Handler, bool IsPublic, bool IsSignedIn, string? Capability)
{
    /// <summary>"don-vi/{id}": without constraints, to find its sample.</summary>
    public string Plain => System.Text.RegularExpressions.Regex.Replace(Route, @"\{(\*{0,2}\w+)[^}]*\}", "{$1}");

    public bool HasParameters => Route.Contains('{', StringComparison.Ordinal) && !Route.Contains("{**", StringComparison.Ordinal) && !Route.Contains("{*", StringComparison.Ordinal);

    public override string ToString() => $"{Method} /{Route}{(Handler is null ? "" : "?handler=" + Handler)} [{(IsPublic ? "public" : Capability ?? (IsSignedIn ? "signed in" : "nothing said"))}]";

    public string Url(object? values)
    {
        var url = "/" + Plain;
        foreach (var (key, value) in new RouteValueDictionary(values))
        {
            url = url.Replace("{" + key + "}", Uri.EscapeDataString(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!), StringComparison.OrdinalIgnoreCase);
        }

        return Handler is null ? url : $"{url}?handler={Handler}";
    }
}

/// <summary>Reads all doors from the running house: pages with their handlers, and every other endpoint.</summary>
internal static class Doors
{
    public static async Task<IReadOnlyList<Door>> AllAsync(House house)
    {
        var doors = new List<Door>();
        var loader = house.Services.GetRequiredService<PageLoader>();
        var pages = house.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        foreach (var page in pages)
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var said = compiled.ModelTypeInfo!.GetCustomAttributes(inherit: true);
            var route = page.AttributeRouteInfo!.Template ?? "";

            // The framework answers GET also where a page has no handler for it.
            var handlers = compiled.HandlerMethods.Select(handler => (Method: handler.HttpMethod.ToUpperInvariant(), Name: (string?)handler.Name)).Append(("GET", null)).Distinct();
            doors.AddRange(handlers.Select(handler => Of(route, handler.Item1, string.IsNullOrEmpty(handler.Item2) ? null : handler.Item2, said)));
        }

        // "{**path:file}" is the framework's own "no such asset", which always answers 404.
        foreach (var endpoint in house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}"))
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            doors.AddRange(methods.Where(method => method is not ("HEAD" or "OPTIONS")).Select(method => Of(endpoint.RoutePattern.RawText?.TrimStart('/') ?? "", method, null, endpoint.Metadata)));
        }

        return [.. doors.Distinct().OrderBy(door => door.Route, StringComparer.Ordinal).ThenBy(door => door.Method, StringComparer.Ordinal).ThenBy(door => door.Handler, StringComparer.Ordinal)];
    }

    private static Door Of(string route, string method, string? handler, IEnumerable<object> said)
    {
        var known = said.ToList();
        return new Door(
            route, method, handler,
            known.Exists(attribute => attribute is IAllowAnonymous),
            known.Exists(attribute => attribute is SignedInAttribute),
            known.OfType<RequiresAttribute>().FirstOrDefault()?.Capability);
    }
}
