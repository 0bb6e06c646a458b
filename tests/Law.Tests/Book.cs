namespace CoSo.Law.Tests;

/// <summary>The shipped law book, and broken ones made for a test.</summary>
internal static class Book
{
    public static readonly string Folder = LawFolder.Find();

    public static readonly LawBook Shipped = LawBook.Load(Folder);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    /// <summary>A copy of the shipped folder that a test may change; deleted with the test.</summary>
    public static ScratchFolder Copy()
    {
        var scratch = new ScratchFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(scratch.Law, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return scratch;
    }
}

/// <summary>A temporary folder holding a folder <c>law</c>.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("coso-law-").FullName;

    public string Law => Path.Combine(root, "law");

    public void Write(string path, string text)
    {
        var file = Path.Combine(Law, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(Law, path));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
