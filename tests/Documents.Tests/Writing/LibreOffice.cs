using System.Diagnostics;

namespace CoSo.Documents.Tests.Writing;

/// <summary>The second opinion on our files: another program opens them.</summary>
internal static class LibreOffice
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "soffice")));

    /// <summary>Converts with a profile of its own, so that neither a user's nor another test's instance is in the way.</summary>
    public static async Task<string> ConvertAsync(byte[] file, string extension, string to)
    {
        var folder = Directory.CreateTempSubdirectory("coso-office-").FullName;
        try
        {
            var source = Path.Combine(folder, "paper" + extension);
            await File.WriteAllBytesAsync(source, file);
            var start = new ProcessStartInfo("soffice")
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to, "--outdir", folder, source,
                },
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
            await process.WaitForExitAsync(patience.Token);
            var result = Path.Combine(folder, "paper." + to.Split(':')[0]);
            Assert.True(File.Exists(result), $"LibreOffice made no file: {await output} {await errors}");
            return await File.ReadAllTextAsync(result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
