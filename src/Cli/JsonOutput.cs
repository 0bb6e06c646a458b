using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoSo.Cli;

/// <summary>Writes JSON to standard output: one line, Vietnamese letters as they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Action<Utf8JsonWriter> body)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            body(writer);
        }

        output.WriteByte((byte)'\n');
    }
}
