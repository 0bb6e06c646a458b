using System.Text;
using System.Text.Json;
using System.Xml;

namespace CoSo.Cases.Open311;

/// <summary>A value of an answer: a text, or a list of things.</summary>
/// <param name="Text">Null: not known; an empty element in XML, left out in JSON, where an empty text would be no number and no address.</param>
internal sealed record ApiField(string Name, string? Text, ApiList? List = null)
{
    /// <summary>True and false stand in JSON without quotes.</summary>
    public bool IsLiteral { get; init; }
}

/// <summary>What GeoReport calls a list: <c>&lt;services&gt;&lt;service/&gt;…</c> in XML, an array in JSON.</summary>
internal sealed record ApiList(string Root, string Item, IReadOnlyList<IReadOnlyList<ApiField>> Rows)
{
    /// <summary>A list of plain words instead of things: <c>&lt;formats&gt;&lt;format&gt;text/xml…</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>Writes answers in the two forms of GeoReport v2: XML without namespace, JSON with codes as strings.</summary>
internal sealed class ApiAnswer(string format)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsKnown(string format) => format is "xml" or "json";

    public IResult Of(ApiList list, int status = StatusCodes.Status200OK) => Written(format is "json" ? Json(writer => Array(writer, list)) : Xml(writer => Write(writer, list)), status);

    /// <summary>One thing at the top: the discovery document.</summary>
    public IResult Of(string root, IReadOnlyList<ApiField> one) => Written(format is "json" ? Json(writer => Object(writer, one)) : Xml(writer => Write(writer, root, one)), StatusCodes.Status200OK);

    public IResult Error(int status, string description) =>
        Of(new ApiList("errors", "error", [[new ApiField("code", status.ToString(System.Globalization.CultureInfo.InvariantCulture)), new ApiField("description", description)]]), status);

    private IResult Written(byte[] body, int status) => new Answer(body, format is "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8", status);

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            write(writer);
        }

        return stream.ToArray();
    }

    private static void Array(Utf8JsonWriter writer, ApiList list)
    {
        writer.WriteStartArray();
        foreach (var word in list.Words)
        {
            writer.WriteStringValue(word);
        }

        foreach (var row in list.Rows)
        {
            Object(writer, row);
        }

        writer.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter writer, IReadOnlyList<ApiField> fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields.Where(field => field.List is not null || field.Text is not null))
        {
            writer.WritePropertyName(field.Name);
            if (field.List is { } list)
            {
                Array(writer, list);
            }
            else if (field.IsLiteral)
            {
                writer.WriteRawValue(field.Text!);
            }
            else
            {
                writer.WriteStringValue(field.Text);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(XmlWriter writer, ApiList list)
    {
        writer.WriteStartElement(list.Root);
        foreach (var word in list.Words)
        {
            writer.WriteElementString(list.Item, word);
        }

        foreach (var row in list.Rows)
        {
            Write(writer, list.Item, row);
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string name, IReadOnlyList<ApiField> fields)
    {
        writer.WriteStartElement(name);
        foreach (var field in fields)
        {
            if (field.List is { } list)
            {
                Write(writer, list with { Root = field.Name });
            }
            else
            {
                writer.WriteElementString(field.Name, Allowed(field.Text));
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>XML has no place for control characters; what was typed may hold some.</summary>
    private static string Allowed(string? text) => new([.. (text ?? "").Where(XmlConvert.IsXmlChar)]);

    private sealed class Answer(byte[] body, string type, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = type;
            httpContext.Response.ContentLength = body.Length;
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
