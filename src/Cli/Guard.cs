using CoSo.Kernel;
using CoSo.Law;

namespace CoSo.Cli;

/// <summary>Wrong use of a command: the Vietnamese message goes to the error stream, the exit code is 2.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>Runs the body of a command so that whatever the user can mend ends in a Vietnamese message and exit code 2.</summary>
internal static class Guard
{
    public const int Wrong = 2;

    public static int Run(Action body)
    {
        try
        {
            body();
            return 0;
        }
        catch (Exception e) when (e is CommandException or LawException or LawBookException)
        {
            Console.Error.WriteLine(e.Message);
            return Wrong;
        }
    }

    /// <summary>A day given on the command line; 31/02 and the like are refused.</summary>
    public static DateOnly Day(string option, string? text) => Vn.TryReadDay(text, out var day)
        ? day
        : throw new CommandException($"{option}: \"{text}\" không phải là ngày có thật (ghi 2024-02-05 hoặc 5/2/2024).");
}
