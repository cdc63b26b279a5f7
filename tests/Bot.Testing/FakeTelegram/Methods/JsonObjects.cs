using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

internal static class JsonObjects
{
    public static JsonObject Only(this JsonObject from, params ReadOnlySpan<string> keys)
    {
        var copy = new JsonObject();
        foreach (var key in keys)
            copy[key] = from[key]?.DeepClone();
        return copy;
    }

    public static JsonObject Without(this JsonObject from, string key)
    {
        var copy = (JsonObject)from.DeepClone();
        copy.Remove(key);
        return copy;
    }
}
