using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>Everything the server knows. Guarded by its own lock, which every method and every person takes.</summary>
internal sealed class World(TimeProvider time)
{
    public const long BotId = 7_000_000_001;
    public const string BotName = "heroin_facts_bot";

    public Lock Gate { get; } = new();

    public TimeProvider Time => time;

    public Dictionary<long, Chat> Chats { get; } = [];

    public Dictionary<long, Person> People { get; } = [];

    public UpdateQueue Updates { get; } = new();

    /// <summary>Who pressed what and when, until answered.</summary>
    public Dictionary<string, (long Person, DateTimeOffset At)> Presses { get; } = [];

    public HashSet<string> Queries { get; } = [];

    /// <summary>Command lists by scope and language.</summary>
    public Dictionary<string, JsonArray> Commands { get; } = [];

    public JsonObject? Webhook { get; set; }

    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public static JsonObject Me() => new()
    {
        ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Heroin facts", ["username"] = BotName, ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false, ["supports_inline_queries"] = true, ["can_connect_to_business"] = false,
        ["has_main_web_app"] = false, ["has_topics_enabled"] = false, ["allows_users_to_create_topics"] = false,
        ["can_manage_bots"] = false, ["supports_guest_queries"] = false, ["supports_join_request_queries"] = false,
    };

    /// <exception cref="ApiError">There is no such chat, it has moved, or it is shut to the bot.</exception>
    public Chat Chat(JsonObject parameters)
    {
        if (parameters["chat_id"] is not { } id || !Chats.TryGetValue((long)id, out var chat))
            throw ApiError.Bad("chat not found");
        if (chat.MigratedTo is { } to)
            throw new ApiError(
                400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = to });
        if (chat.IsShut)
            throw new ApiError(
                403, chat.IsPrivate ? "Forbidden: bot was blocked by the user" : "Forbidden: bot was kicked from the supergroup chat");
        return chat;
    }

    public JsonObject Message(Chat chat, JsonObject from) => new() { ["from"] = from, ["chat"] = chat.ToJson(), ["date"] = Now };
}
