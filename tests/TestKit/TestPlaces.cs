namespace CoSo.TestKit;

/// <summary>Where things stand in the checkout, found from the test assembly upward.</summary>
public static class TestPlaces
{
    /// <summary>Root of the checkout: the folder with CoSo.slnx.</summary>
    public static string Root { get; } = Find();

    /// <summary>Folder of real documents beside the checkout; null where it is absent.</summary>
    public static string? RealDocuments
    {
        get
        {
            var folder = Path.Combine(Environment.GetEnvironmentVariable("COSO_SHARED") ?? Path.Combine(Root, "..", "shared"), "real");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoSo.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CoSo.slnx not found above the test assembly.");
    }
}
