using System.Diagnostics;
using System.Text;

namespace CoSo.Modules.Tests.Duties;

/// <summary>
/// Debian's khal, a calendar of another make (python3-icalendar beneath it): takes in what the server gives and says what it shows. With
/// a folder, a configuration and a home of its own.
/// </summary>
internal sealed class Khal : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coso-khal-");

    public Khal()
    {
        var calendar = folder.CreateSubdirectory("calendar").FullName;
        File.WriteAllText(Path.Combine(folder.FullName, "config"), $"""
            [calendars]
            [[coso]]
            path = {calendar}
            type = calendar
            [sqlite]
            path = {Path.Combine(folder.FullName, "khal.db")}
            [locale]
            local_timezone = Asia/Ho_Chi_Minh
            default_timezone = Asia/Ho_Chi_Minh
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [default]
            default_calendar = coso
            """);
    }

    /// <summary>Takes in a feed as it came over the wire.</summary>
    public async Task ImportAsync(byte[] feed)
    {
        var path = Path.Combine(folder.FullName, "feed.ics");
        await File.WriteAllBytesAsync(path, feed);
        await RunAsync("import", "--batch", "-a", "coso", path);
    }

    /// <summary>All events that it shows between the two days.</summary>
    public async Task<IReadOnlyList<Shown>> ListAsync(DateOnly from, DateOnly to)
    {
        var output = await RunAsync("list", "--day-format", "", "--format", "{uid}\u001f{start-date}\u001f{end-date}\u001f{title}\u001f{cancelled}", $"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}");
        return [.. output.Split('\n').Select(line => line.Split('\u001f')).Where(parts => parts.Length == 5)
            .Select(parts => new Shown(parts[0], DateOnly.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), parts[3], parts[4].Contains("CANCELLED", StringComparison.Ordinal)))];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("khal") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = folder.FullName };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Path.Combine(folder.FullName, "config"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in new[] { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
        {
            start.Environment[name] = folder.FullName;
        }

        (start.Environment["LANG"], start.Environment["LC_ALL"]) = ("C.UTF-8", "C.UTF-8");
        using var process = Begin(start);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"khal {arguments[0]}: {await errors}{await output}");
        return await output;
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail("khal is missing, and without it no calendar of another make reads the feed. Install it: sudo apt-get install khal");
            throw;
        }
    }

    /// <param name="To">Last day.</param>
    public sealed record Shown(string Uid, DateOnly From, DateOnly To, string Title, bool IsCancelled);
}
