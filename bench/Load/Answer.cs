using System.Buffers.Text;
using System.Net.Sockets;

namespace CoSo.Bench.Load;

/// <summary>Reads HTTP/1.1 answers off one connection, with as little work as tells where an answer ends.</summary>
internal sealed class AnswerReader(Socket socket)
{
    private byte[] buffer = new byte[64 * 1024];
    private int length;

    /// <summary>The answer read last, head and body.</summary>
    public ReadOnlySpan<byte> Last => buffer.AsSpan(0, length);

    /// <returns>The status code.</returns>
    /// <exception cref="IOException">The server closed the connection.</exception>
    public int Read()
    {
        length = 0;
        int head;
        while ((head = Last.IndexOf("\r\n\r\n"u8)) < 0)
        {
            Fill();
        }

        head += 4;
        var fields = Last[..head];
        var status = ((fields[9] - '0') * 100) + ((fields[10] - '0') * 10) + (fields[11] - '0');
        if (ContentLength(fields) is { } size)
        {
            Need(head + size);
        }
        else if (fields.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
        {
            ReadChunks(head);
        }

        return status;
    }

    private void ReadChunks(int at)
    {
        while (true)
        {
            int end;
            while ((end = Last[at..].IndexOf("\r\n"u8)) < 0)
            {
                Fill();
            }

            if (!Utf8Parser.TryParse(Last.Slice(at, end), out int size, out _, 'x'))
            {
                throw new IOException("A chunk without a size.");
            }

            at += end + 2 + size + 2;
            Need(at);
            if (size == 0)
            {
                return;
            }
        }
    }

    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int size, out _) ? size : null;
    }

    private void Need(int size)
    {
        while (length < size)
        {
            Fill();
        }
    }

    private void Fill()
    {
        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = socket.Receive(buffer.AsSpan(length));
        length += read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
