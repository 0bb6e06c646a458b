namespace CoSo.Documents.Tests;

/// <summary>Where the repository stands, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoSo.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("CoSo.slnx is in no folder above the tests.");
    }
}
