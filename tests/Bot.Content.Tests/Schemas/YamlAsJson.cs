using YamlDotNet.Serialization;

namespace Bot.Content.Tests.Schemas;

/// <summary>YAML as editors see it: what is not in quotes and looks like a number is one.</summary>
internal static class YamlAsJson
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    private static readonly ISerializer Json = new SerializerBuilder().JsonCompatible().Build();

    public static string Of(string yaml) => Json.Serialize(Yaml.Deserialize(yaml));
}
