namespace CoSo.Sealed;

/// <summary>
/// Keeps what is typed on these pages out of where it does not belong: no copy in a browser or a proxy, no address handed on to
/// another site, no text of an exception in a log.
/// </summary>
internal sealed class SealedPages(RequestDelegate next)
{
    private static readonly PathString[] Paths = ["/to-cao", "/theo-doi"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Array.Exists(Paths, path => context.Request.Path.StartsWithSegments(path)))
        {
            await next(context);
            return;
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested && fault is not SealedFault)
        {
            // The message of an exception may repeat what was typed; its kind and its place in the code do not.
            throw new SealedFault(fault);
        }
    }
}

/// <summary>What may be told of an exception on these pages: kinds and places, no words.</summary>
internal sealed class SealedFault : Exception
{
    private readonly string where;

    public SealedFault(Exception fault)
        : base("A fault on a sealed page; its words are left out.")
    {
        var told = new System.Text.StringBuilder();
        for (var one = fault; one is not null; one = one.InnerException)
        {
            told.Append(one.GetType().FullName).Append('\n').Append(one.StackTrace).Append('\n');
        }

        where = told.ToString();
    }

    public override string ToString() => $"{Message}\n{where}";
}
