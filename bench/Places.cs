namespace CoSo.Bench;

/// <summary>Where things are: the checkout, what <c>./coso</c> built, what lies beside the checkout, a scratch folder.</summary>
internal static class Places
{
    public static readonly string Root = FindRoot();

    /// <summary>Material beside the checkout that is no part of it; figures that need it say so where it is absent.</summary>
    public static readonly string Shared = Environment.GetEnvironmentVariable("COSO_SHARED") ?? Path.Combine(Root, "..", "shared");

    /// <summary>Emptied at start and removed at the end; readable by others, because PostgreSQL refuses to run as root.</summary>
    public static readonly string Scratch = Path.Combine(Path.GetTempPath(), $"coso-bench-{Environment.ProcessId}");

    /// <summary>Tries the harness itself: few duties, short measurements, figures that mean nothing.</summary>
    public static readonly bool IsTrial = Environment.GetEnvironmentVariable("COSO_BENCH_TRIAL") is "1";

    public static string Artifacts => Path.Combine(Root, "artifacts");

    public static string Host => Path.Combine(Artifacts, "host", "CoSo.Host");

    public static string Cli => Path.Combine(Artifacts, "cli", "coso-cli");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoSo.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmark runs from a checkout: CoSo.slnx was not found above it.");
    }
}
