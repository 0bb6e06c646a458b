using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Cli;

/// <summary>Opens the file of a command; what cannot be opened or read is said on the error stream.</summary>
internal static class PaperFile
{
    /// <summary>Null where it was refused; the reason has been printed.</summary>
    public static Paper? Read(string command, string path, TextWriter errors)
    {
        if (Open(path) is not { } outcome)
        {
            errors.WriteLine($"coso {command}: không mở được tệp {path}.");
            return null;
        }

        if (outcome.Refusal is { } refusal)
        {
            errors.WriteLine($"coso {command}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.Message, refusal.Arguments)} [{refusal.Code}]");
        }

        return outcome.Value;
    }

    private static Outcome<Paper>? Open(string path)
    {
        try
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                return PaperReader.Read(input, "-");
            }

            using var file = File.OpenRead(path);
            return PaperReader.Read(file, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
