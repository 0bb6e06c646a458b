using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoSo.Contracts.Organization;

/// <summary>Reads a locality's YAML file into plain classes; an unknown key or a bad value names the file and the line.</summary>
public static class YamlFile
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithTypeConverter(new DayConverter())
        .Build();

    /// <exception cref="InvalidDataException">The file does not fit <typeparamref name="T"/>.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            return Reader.Deserialize<T>(text);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}:{fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?) || type == typeof(TimeOnly);

        public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var text = parser.Consume<YamlDotNet.Core.Events.Scalar>().Value;
            if (type == typeof(TimeOnly))
            {
                return TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            }

            return text is "" or "null" or "~" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
