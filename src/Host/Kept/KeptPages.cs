using System.Collections.Concurrent;
using CoSo.Contracts.Access;
using CoSo.Data.Changes;
using CoSo.Kernel;
using CoSo.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CoSo.Host.Kept;

/// <summary>
/// Gives an officer the page made before, where the database says that nothing at all was written since, by any process. Stands
/// behind authorisation, which happens at each request; docs/adr/0009-unchanged.md says why this is exact.
/// </summary>
internal sealed class KeptPages(
    RequestDelegate next, PageMemory memory, Clock clock, IOptions<AntiforgeryOptions> antiforgery, IOptions<CookieTempDataProviderOptions> tempData)
{
    private const int MostBuffers = 32;
    private const int LargestBuffer = 256 * 1024;

    private readonly ConcurrentQueue<MemoryStream> buffers = new();
    private readonly string tokenCookie = antiforgery.Value.Cookie.Name!;
    private readonly string messageCookie = tempData.Value.Cookie.Name!;

    public async Task InvokeAsync(HttpContext context)
    {
        // What the last deed achieved is shown once.
        if (!HttpMethods.IsGet(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<KeptWhileUnchangedAttribute>() is null
            || context.Request.Cookies.ContainsKey(messageCookie))
        {
            await next(context);
            return;
        }

        var stamp = await context.RequestServices.GetRequiredService<Seldom>().PinAsync(context.RequestAborted);
        var key = KeyOf(context);
        if (memory.Find(stamp, key) is { } kept)
        {
            await kept.SendAsync(context.Response);
            return;
        }

        await MakeAsync(context, stamp, key);
    }

    /// <summary>Everything a page may depend on beside the database. The token of its forms belongs to this browser's cookie.</summary>
    private PageKey KeyOf(HttpContext context) => new(
        context.Features.Get<Officer>()?.SessionId ?? Guid.Empty,
        context.Request.Path.Value + context.Request.QueryString.Value,
        context.Request.Cookies[tokenCookie],
        JsonStringLocalizer.IsEnglish,
        clock.Today);

    private async Task MakeAsync(HttpContext context, ChangeStamp stamp, PageKey key)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var made = buffers.TryDequeue(out var used) ? used : new MemoryStream(64 * 1024);
        var body = new StreamResponseBodyFeature(made, wire);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(wire);
        }

        var page = KeptPage.Of(context.Response, made);
        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.SetCookie.Count == 0)
        {
            memory.Keep(stamp, key, page);
        }

        await page.SendBodyAsync(context.Response);
        GiveBack(made);
    }

    private void GiveBack(MemoryStream made)
    {
        if (made.Capacity <= LargestBuffer && buffers.Count < MostBuffers)
        {
            made.SetLength(0);
            buffers.Enqueue(made);
        }
    }
}
