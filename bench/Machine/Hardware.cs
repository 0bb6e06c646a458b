using System.Globalization;
using System.Runtime.InteropServices;

namespace CoSo.Bench.Machine;

internal static class Hardware
{
    /// <summary>"2 × Intel Xeon …, 23 GiB, Debian GNU/Linux 12, .NET 10.0.12".</summary>
    public static string Describe()
    {
        var cpu = Value("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = long.Parse(Value("/proc/meminfo", "MemTotal")?.Split(' ')[0] ?? "0", CultureInfo.InvariantCulture) / 1024 / 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} x {cpu}, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    /// <summary>How many processes wanted a core over the last minute; over a tenth of the cores and figures are noisy.</summary>
    public static double Load() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string? Value(string file, string key) => File.ReadLines(file)
        .Where(line => line.StartsWith(key, StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault();
}
