using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CoSo.Documents.Reading;

/// <summary>
/// A document of old Word (.doc) into DOCX by LibreOffice, where it is installed: headless, with a profile of its own that runs no
/// macro and opens no link, within a time limit. Without LibreOffice, or where it fails, there is no answer and the reader says what to do.
/// </summary>
internal static class OldWordConverter
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const string Memory = "/dev/shm";

    // One at a time: a crowd of conversions would take the machine.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>The same document as DOCX; null where it cannot be had.</summary>
    public static byte[]? ToDocx(byte[] doc)
    {
        if (Find() is not { } office || !Turn.Wait(Limit))
        {
            return null;
        }

        // In memory where the system has such a folder: what turns out to be secret shall not have lain on a disk.
        var folder = new DirectoryInfo(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"coso-doc-{Guid.NewGuid():N}"));
        try
        {
            folder.Create();
            return Convert(office, folder.FullName, doc);
        }
        catch (Exception e) when (e is IOException or Win32Exception or UnauthorizedAccessException or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            Turn.Release();
            Remove(folder);
        }
    }

    /// <summary>The grade of secrecy printed in it, read from the bytes before anything is written anywhere.</summary>
    public static string? SecrecyOf(byte[] doc) =>
        SecrecyGrade.Find(Encoding.Unicode.GetString(doc).Split('\r', '\a', '\v').Concat(Encoding.Unicode.GetString(doc, 1, doc.Length - 1).Split('\r', '\a', '\v')).Where(line => line.Length < 200 && line.Contains("mật", StringComparison.OrdinalIgnoreCase)).Select(line => line[(line.LastIndexOf('\0') + 1)..]));

    private static byte[]? Convert(string office, string folder, byte[] doc)
    {
        var source = Path.Combine(folder, "van-ban.doc");
        File.WriteAllBytes(source, doc);
        WriteProfile(folder);
        using var process = Process.Start(Command(office, folder, source));
        process?.BeginOutputReadLine();
        process?.BeginErrorReadLine();
        if (process is null || !process.WaitForExit(Limit))
        {
            process?.Kill(entireProcessTree: true);
            return null;
        }

        var made = new FileInfo(Path.Combine(folder, "van-ban.docx"));
        return made.Exists && made.Length is > 0 and <= ReadingRefusals.MaxBytes ? File.ReadAllBytes(made.FullName) : null;
    }

    private static ProcessStartInfo Command(string office, string folder, string source)
    {
        var start = new ProcessStartInfo(office) { UseShellExecute = false, CreateNoWindow = true, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--infilter=MS Word 97", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source })
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static void WriteProfile(string folder)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "profile", "user"));
        File.WriteAllText(Path.Combine(user.FullName, "registrymodifications.xcu"), Profile);
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A process that was killed may hold a file a moment longer; the temporary folder of the system is emptied anyway.
        }
    }

    private const string Profile =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        </oor:items>
        """;
}
