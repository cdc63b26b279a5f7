using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Spec;

/// <summary>What Bot API 10.2 and 10.3 added to the parts we use, from their change log; the list we check against ends at 10.1.</summary>
internal static class LaterVersions
{
    public static void AddTo(Dictionary<string, JsonObject> methods, Dictionary<string, JsonObject> types)
    {
        types["EphemeralMessageParameters"] = Fields(
            ("receiver_user_id", "Integer", true), ("callback_query_id", "String", false),
                ("replace_callback_query_message", "Boolean", false));
        Add(methods["sendMessage"], ("ephemeral_message_parameters", "EphemeralMessageParameters", false));
        Add(types["Message"], ("receiver_user", "User", false), ("ephemeral_message_id", "Integer", false));
        Add(types["BotCommand"], ("is_ephemeral", "Boolean", false));
        Add(types["ReplyParameters"], ("ephemeral_message_id", "Integer", false));
        Field(types["ReplyParameters"], "message_id")["required"] = false;
    }

    private static void Add(JsonObject to, params (string Name, string Type, bool Required)[] fields)
    {
        foreach (var field in (JsonArray)Fields(fields)["fields"]!)
            ((JsonArray)to["fields"]!).Add(field!.DeepClone());
    }

    private static JsonObject Fields(params (string Name, string Type, bool Required)[] fields) => new()
    {
        ["fields"] = new JsonArray([.. fields.Select(field => new JsonObject
        {
            ["name"] = field.Name, ["types"] = new JsonArray(field.Type), ["required"] = field.Required, ["description"] = "",
        })]),
    };

    private static JsonNode Field(JsonObject of, string name) =>
        ((JsonArray)of["fields"]!).First(field => (string)field!["name"]! == name)!;
}
