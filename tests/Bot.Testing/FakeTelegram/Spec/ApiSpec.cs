using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Spec;

/// <summary>The Bot API as a machine-readable list of its methods and types, with what later versions added to them.</summary>
internal sealed class ApiSpec
{
    private readonly Dictionary<string, JsonObject> _methods;
    private readonly Dictionary<string, JsonObject> _types;

    private ApiSpec(JsonObject file)
    {
        _methods = Named(file, "methods");
        _types = Named(file, "types");
        LaterVersions.AddTo(_methods, _types);
    }

    /// <summary>Null where the file is absent: then nothing is checked.</summary>
    public static ApiSpec? Shared { get; } =
        Repository.SharedData is { } data && Path.Combine(data, "telegram", "api.json") is var path && File.Exists(path)
            ? new ApiSpec((JsonObject)JsonNode.Parse(File.ReadAllText(path))!)
            : null;

    public JsonObject? Method(string name) => _methods.GetValueOrDefault(name);

    public JsonObject? Type(string name) => _types.GetValueOrDefault(name);

    private static Dictionary<string, JsonObject> Named(JsonObject file, string section) =>
        ((JsonObject)file[section]!).ToDictionary(entry => entry.Key, entry => (JsonObject)entry.Value!, StringComparer.Ordinal);
}
