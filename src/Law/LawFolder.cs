namespace CoSo.Law;

/// <summary>Finds the folder <c>law/</c>: where it is said to be, beside the program, or above it in a checkout.</summary>
public static class LawFolder
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "COSO_LAW";

    /// <summary>The folder given, else the one in COSO_LAW, else the first found from the program and the current folder upwards.</summary>
    public static string Find(string? given = null)
    {
        if ((given ?? Environment.GetEnvironmentVariable(Variable)) is { Length: > 0 } named)
        {
            return named;
        }

        return Above(AppContext.BaseDirectory)
            ?? Above(Directory.GetCurrentDirectory())
            ?? throw new LawException($"Không tìm thấy thư mục law. Chỉ rõ bằng --law THƯ_MỤC hoặc biến môi trường {Variable}.");
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "law");
            if (File.Exists(Path.Combine(candidate, "calendar", "rules.yaml")))
            {
                return candidate;
            }
        }

        return null;
    }
}
