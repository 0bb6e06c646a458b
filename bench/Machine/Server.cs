using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoSo.Bench.Machine;

/// <summary>A web server of ours on loopback, in a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    private readonly Child child;

    private Server(Child child, int port)
    {
        this.child = child;
        Port = port;
    }

    public int Port { get; }

    public Uri Root => new($"http://localhost:{Port}");

    /// <summary>From the start of the process to the end of the first page.</summary>
    public TimeSpan UntilFirstPage { get; private set; }

    public double ResidentMegabytes => child.ResidentMegabytes();

    /// <summary>Processor time spent so far: what a request costs even where others fight for the cores.</summary>
    public TimeSpan ProcessorTime => child.ProcessorTime;

    /// <summary>Starts CoSo as <c>./coso run --demo</c> does, on its own data folder and, for PostgreSQL, its own database.</summary>
    public static Server House(string data, string? database, string firstPage = "/dang-nhap")
    {
        var port = FreePort();
        string[] arguments =
        [
            "--home", Places.Root, "--data", data, "--demo", "--urls", $"http://localhost:{port}",
            .. database is null ? Array.Empty<string>() : ["--database", database],
        ];
        return Started(() => Child.Start(Places.Host, arguments, Production), port, firstPage);
    }

    /// <summary>Starts the program that ratios are taken against.</summary>
    public static Server Bare(string program, string database)
    {
        var port = FreePort();
        var environment = new Dictionary<string, string>(Production) { ["BARE_DB"] = database, ["ASPNETCORE_URLS"] = $"http://localhost:{port}" };

        // The content root is where it was published: there its Razor page is found.
        return Started(() => Child.Start(program, ["--contentRoot", Path.GetDirectoryName(program)!], environment), port, "/static");
    }

    public void Dispose() => child.Dispose();

    private static readonly Dictionary<string, string> Production = new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_gcServer"] = "0" };

    private static Server Started(Func<Child> start, int port, string firstPage)
    {
        var watch = Stopwatch.StartNew();
        var server = new Server(start(), port);
        while (watch.Elapsed < TimeSpan.FromSeconds(120) && !server.child.HasExited)
        {
            if (Answers(port) && server.Opens(firstPage))
            {
                server.UntilFirstPage = watch.Elapsed;
                return server;
            }

            Thread.Sleep(2);
        }

        var said = server.child.Said;
        server.Dispose();
        throw new InvalidOperationException($"The server did not start: {said}");
    }

    private static bool Answers(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool Opens(string page)
    {
        using var answer = Http.GetAsync(new Uri(Root, page)).GetAwaiter().GetResult();
        return answer.IsSuccessStatusCode
            ? answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult().Length > 0
            : throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
