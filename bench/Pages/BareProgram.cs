using CoSo.Bench.Machine;

namespace CoSo.Bench.Pages;

/// <summary>
/// The least a .NET 10 web application can do on this machine: what ratios are taken against. It lies beside the checkout and is
/// built outside it; where it is absent there are only absolute figures.
/// </summary>
internal static class BareProgram
{
    public static readonly int Rows = SeedDuties.Count;

    /// <returns>Null when it is absent.</returns>
    public static Server? Start()
    {
        var source = Path.Combine(Places.Shared, "tools", "bare");
        if (!File.Exists(Path.Combine(source, "Bare.csproj")))
        {
            return null;
        }

        var folder = Path.Combine(Places.Scratch, "bare");
        var built = Path.Combine(folder, "out");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }

        Child.Run("dotnet", ["publish", Path.Combine(folder, "Bare.csproj"), "-c", "Release", "-o", built, "-v", "quiet", "--nologo"], TimeSpan.FromMinutes(5));
        var database = Path.Combine(folder, "bare.db");
        Child.Run(Path.Combine(built, "Bare"), ["seed", database, $"{Rows}"], TimeSpan.FromMinutes(3));
        return Server.Bare(Path.Combine(built, "Bare"), database);
    }
}
