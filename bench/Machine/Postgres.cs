using System.Globalization;
using Npgsql;

namespace CoSo.Bench.Machine;

/// <summary>
/// A PostgreSQL of the benchmark's own on loopback, with the settings of Debian's package but for its place: it keeps
/// its promises to the disk (fsync), because recording a deed is measured.
/// </summary>
internal sealed class Postgres : IDisposable
{
    private readonly string folder = Path.Combine(Places.Scratch, "pg");
    private readonly string bin;
    private readonly int port = Random.Shared.Next(20_000, 40_000);

    private bool stopped;

    private Postgres(string bin) => this.bin = bin;

    /// <returns>Null when PostgreSQL is not installed.</returns>
    public static Postgres? Start()
    {
        const string versions = "/usr/lib/postgresql";
        var bin = !Directory.Exists(versions) ? null : Directory.GetDirectories(versions)
            .OrderBy(version => int.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out var n) ? n : 0)
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(path => File.Exists(Path.Combine(path, "initdb")));
        if (bin is null)
        {
            return null;
        }

        var server = new Postgres(bin);
        server.Make();
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase(string name)
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    public void Dispose()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        AsPostgres($"{bin}/pg_ctl -D {folder}/data -m immediate stop >/dev/null 2>&1 || true");
    }

    private string ConnectionTo(string database) => $"Host=127.0.0.1;Port={port};Username=coso;Password=coso;Database={database}";

    private void Make()
    {
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
        {
            Child.Run("chown", ["postgres", folder], TimeSpan.FromSeconds(10));
        }

        AsPostgres($"umask 077; echo coso > {folder}/pw && {bin}/initdb -D {folder}/data -U coso --auth=scram-sha-256 --pwfile={folder}/pw -E UTF8 --locale=C.UTF-8 >/dev/null");
        AsPostgres($"{bin}/pg_ctl -D {folder}/data -w -l {folder}/log -o '-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}' start >/dev/null");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void AsPostgres(string command)
    {
        string[] arguments = Environment.IsPrivilegedProcess ? ["postgres", "-s", "/bin/bash", "-c", command] : ["-c", command];
        Child.Run(Environment.IsPrivilegedProcess ? "su" : "bash", arguments, TimeSpan.FromSeconds(60));
    }
}
