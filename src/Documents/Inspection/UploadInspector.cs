using CoSo.Documents.Malware;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>
/// The one way by which a file that somebody sends comes in: inspected by <see cref="FileInspector"/>, then shown, as it came, to
/// the scanner of this installation. Without a verdict nothing is kept: a file goes on to other people's machines.
/// </summary>
public sealed class UploadInspector(IMalwareScanner scanner)
{
    /// <summary>Reads at most <see cref="FileInspector.SizeLimit"/> bytes, then inspects them in memory: nothing is spooled to disk.</summary>
    public async Task<Outcome<InspectedFile>> InspectAsync(Stream stream, string fileName, CancellationToken cancellation)
    {
        var read = await ReadAsync(stream, cancellation);
        if (read.Value is not { } content)
        {
            return read.Refusal!;
        }

        var inspected = FileInspector.Inspect(content, fileName);
        return inspected.Refusal is null && await RefusalOfAsync(content, cancellation) is { } refusal ? refusal : inspected;
    }

    /// <summary>For a file that a reader of its own takes in: why it cannot be kept; null when it can.</summary>
    public async Task<Refusal?> RefusalOfAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        (await scanner.ScanAsync(content, cancellation)).Verdict switch
        {
            ScanVerdict.Infected => FileRefusals.Infected,
            ScanVerdict.Unavailable => FileRefusals.NotScanned,
            _ => null,
        };

    private static async Task<Outcome<byte[]>> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(piece, cancellation)) > 0)
        {
            if (buffer.Length + read > FileInspector.SizeLimit)
            {
                return FileRefusals.TooLarge;
            }

            buffer.Write(piece, 0, read);
        }

        return buffer.ToArray();
    }
}
