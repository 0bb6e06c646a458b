using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>Reads a file, or pasted text, into a <see cref="Paper"/>, or says by name why it cannot be read.</summary>
public static class PaperReader
{
    /// <summary>Reads a file. Whatever the bytes are, the answer is a paper or a <see cref="Refusal"/>, never an exception of the format.</summary>
    public static Outcome<Paper> Read(Stream stream, string fileName)
    {
        if (stream.CanSeek && stream.Length - stream.Position > ReadingRefusals.MaxBytes)
        {
            return ReadingRefusals.TooLarge;
        }

        var bytes = ReadAtMost(stream);
        return bytes is null ? ReadingRefusals.TooLarge : Read(bytes, fileName);
    }

    /// <summary>Reads text that a person pasted.</summary>
    public static Outcome<Paper> ReadText(string text)
    {
        if (text.Length > ReadingRefusals.MaxBytes / 2)
        {
            return ReadingRefusals.TooLarge;
        }

        var notes = new List<PaperNote>();
        return TextPaper.Read(TextDecoder.Convert(text, notes), "văn bản dán", notes);
    }

    private static Outcome<Paper> Read(byte[] bytes, string fileName)
    {
        var name = Path.GetFileName(fileName);
        switch (FileKind.Sniff(bytes))
        {
            case SniffedKind.Empty:
                return ReadingRefusals.Empty;
            case SniffedKind.Encrypted:
                return ReadingRefusals.Encrypted;
            case SniffedKind.OldWord:
                return ReadOldWord(bytes, name);
            case SniffedKind.Zip:
                return DocxPaper.Read(bytes, name);
            case SniffedKind.Pdf:
                return PdfPaper.Read(bytes, name);
            case SniffedKind.Binary:
                return ReadingRefusals.Binary;
        }

        if (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            return ReadingRefusals.NotDocx;
        }

        if (name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return ReadingRefusals.BrokenPdf;
        }

        var notes = new List<PaperNote>();
        var text = TextDecoder.Decode(bytes, notes);
        return text.Refusal is { } refusal ? refusal : TextPaper.Read(text.Value ?? "", name, notes);
    }

    private static Outcome<Paper> ReadOldWord(byte[] bytes, string name)
    {
        if (OldWordConverter.SecrecyOf(bytes) is { } grade)
        {
            return ReadingRefusals.Secret with { Arguments = [grade] };
        }

        return OldWordConverter.ToDocx(bytes) is { } docx ? DocxPaper.Read(docx, name) : ReadingRefusals.OldWord;
    }

    // A stream of unknown length is read one byte past the limit, no further.
    private static byte[]? ReadAtMost(Stream stream)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)Math.Max(0, stream.Length - stream.Position) : 0);
        var chunk = new byte[81920];
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            if (buffer.Length + read > ReadingRefusals.MaxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
