using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace CoSo.Bench.Machine;

/// <summary>A process that the benchmark started. Whatever happens, none outlives it.</summary>
internal sealed class Child : IDisposable
{
    private static readonly ConcurrentDictionary<Child, byte> Alive = new();

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    static Child() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in Alive.Keys)
        {
            child.Dispose();
        }
    };

    private Child(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Alive.TryAdd(this, 0);
    }

    /// <summary>The last lines it wrote, to tell why it failed.</summary>
    public string Said => string.Join('\n', lines);

    public bool HasExited => process.HasExited;

    public static Child Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Places.Scratch,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new Child(new Process { StartInfo = start });
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed or did not end in time.</exception>
    public static void Run(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        using var child = Start(program, arguments);
        if (!child.process.WaitForExit(limit) || child.process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {child.Said}");
        }
    }

    /// <summary>Runs a program to its end and measures it: wall time and the peak of resident memory, of it or its children.</summary>
    public static WholeRun Measure(string program, IReadOnlyList<string> arguments, TimeSpan limit, int greatestExit = 0)
    {
        var watch = Stopwatch.StartNew();
        using var child = Start(program, arguments);
        long peak = 0;
        using var end = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!end.Wait(TimeSpan.FromMilliseconds(2)))
            {
                peak = Math.Max(peak, PeakOfTree(child.process.Id));
            }
        });
        sampler.Start();
        var ended = child.process.WaitForExit(limit);
        var seconds = watch.Elapsed.TotalSeconds;
        end.Set();
        sampler.Join();
        return ended && child.process.ExitCode >= 0 && child.process.ExitCode <= greatestExit
            ? new WholeRun(seconds, peak / 1024.0)
            : throw new InvalidOperationException($"{program} failed: {child.Said}");
    }

    /// <summary>Processor time spent so far, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, MiB.</summary>
    public double ResidentMegabytes() => StatusLine(process.Id, "VmRSS:") / 1024.0;

    public void Dispose()
    {
        if (!Alive.TryRemove(this, out _))
        {
            return;
        }

        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (InvalidOperationException)
        {
            // It had ended by itself.
        }

        process.Dispose();
    }

    private static long PeakOfTree(int id)
    {
        var peak = StatusLine(id, "VmHWM:");
        try
        {
            // A child belongs to the thread that made it.
            foreach (var thread in Directory.GetDirectories($"/proc/{id}/task"))
            {
                foreach (var child in File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    peak = Math.Max(peak, PeakOfTree(int.Parse(child, CultureInfo.InvariantCulture)));
                }
            }
        }
        catch (IOException)
        {
            // It ended meanwhile.
        }

        return peak;
    }

    /// <returns>A value of /proc/ID/status in KiB; 0 when the process has ended.</returns>
    private static long StatusLine(int id, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (lines.Count > 40)
        {
            lines.TryDequeue(out _);
        }
    }
}

/// <param name="PeakMegabytes">Peak of resident memory (VmHWM), sampled every 2 ms.</param>
internal sealed record WholeRun(double Seconds, double PeakMegabytes);
