using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CoSo.Browser.Tests;

/// <summary>The published program, started as a person starts it, over a fresh database in a fresh folder.</summary>
public sealed class RunningHouse : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly string? database;
    private readonly TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningHouse(Process process, string url, string folder, string? database)
    {
        this.process = process;
        Url = url;
        this.folder = folder;
        this.database = database;
    }

    public string Url { get; }

    /// <summary>What the program printed.</summary>
    public string Output { get; private set; } = "";

    public static string Root { get; } = FindRoot();

    public static async Task<RunningHouse> StartAsync(string locality, params string[] options)
    {
        var program = Path.Combine(Root, "artifacts", "host", "CoSo.Host");
        Assert.True(File.Exists(program), "Build first: ./coso build");
        var folder = Directory.CreateTempSubdirectory("coso-browser-").FullName;
        var url = $"http://localhost:{FreePort()}";
        var database = await FreshDatabaseAsync();
        List<string> arguments = ["--home", Root, "--data", folder, "--urls", url, "--locality", locality, .. options];
        if (database is not null)
        {
            arguments.AddRange(["--database", database]);
        }

        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var house = new RunningHouse(process, url, folder, database);
        process.OutputDataReceived += (_, line) => house.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => house.Output += line.Data + "\n";
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await house.ReadyAsync();
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (database is not null)
        {
            await ServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The program says where it serves as soon as it does; it has three minutes: a demo year is lived first.</summary>
    private async Task ReadyAsync()
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var asked = tooLong.Token.Register(() => ready.TrySetResult(false));
        Assert.True(await ready.Task, "The program did not answer:\n" + Output);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(Url + "/healthz")).StatusCode);
    }

    private void Hear(string? line)
    {
        Output += line + "\n";
        if (line is null || line.StartsWith("CoSo: ", StringComparison.Ordinal))
        {
            // The end of its output is the end of the program.
            ready.TrySetResult(line is not null);
        }
    }

    private static async Task<string?> FreshDatabaseAsync()
    {
        if (Environment.GetEnvironmentVariable("COSO_TEST_DB") != "postgres")
        {
            return null;
        }

        var name = "b_" + Guid.NewGuid().ToString("N");
        await ServerAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("COSO_TEST_POSTGRES")!) { Database = name }.ToString();
    }

    private static async Task ServerAsync(string sql)
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("COSO_TEST_POSTGRES")!) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoSo.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
