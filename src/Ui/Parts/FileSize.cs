using CoSo.Kernel;

namespace CoSo.Ui;

/// <summary>Sizes of files as people read them.</summary>
public static class FileSize
{
    /// <summary>"812 byte", "14 KB", "1,2 MB".</summary>
    public static string Text(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => $"{Vn.Number(bytes / 1024m, 0)} KB",
        _ => $"{Vn.Number(bytes / (1024m * 1024m), 1)} MB",
    };
}
