using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>Chats, their members and what is pinned in them.</summary>
internal sealed class ChatMethods(World world)
{
    private static readonly string[] Rights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    public void AddTo(BotApi api)
    {
        api.Add("getChat", parameters => Full(world.Chat(parameters)));
        api.Add("getChatMember", parameters => Member(world.Chat(parameters), (long)parameters["user_id"]!));
        api.Add("getChatAdministrators", Administrators);
        api.Add("pinChatMessage", Pin);
        api.Add("unpinChatMessage", Unpin);
        api.Add("setMessageReaction", React);
    }

    private static JsonObject Full(Chat chat)
    {
        var full = chat.ToJson();
        full["accent_color_id"] = 0;
        full["max_reaction_count"] = 11;
        full["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false, ["limited_gifts"] = false, ["unique_gifts"] = false, ["premium_subscription"] = false,
                ["gifts_from_channels"] = false,
        };
        if (chat.Pinned is { } pinned)
            full["pinned_message"] = chat.Messages[pinned].DeepClone();
        return full;
    }

    private JsonArray Administrators(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        if (chat.IsPrivate)
            throw ApiError.Bad("there are no administrators in the private chat");
        return [.. chat.Administrators.Where(id => id != World.BotId || (bool?)parameters["return_bots"] == true)
            .Select(id => Member(chat, id))];
    }

    private JsonObject Member(Chat chat, long id)
    {
        var user = id == World.BotId ? World.Me().Only("id", "is_bot", "first_name", "username") : world.People[id].ToJson();
        if (id == chat.Creator)
            return new JsonObject { ["user"] = user, ["status"] = "creator", ["is_anonymous"] = false };
        var member = new JsonObject { ["user"] = user, ["status"] = chat.Administrators.Contains(id) ? "administrator" : "member" };
        if (!chat.Administrators.Contains(id))
            return member;
        foreach (var right in Rights)
            member[right] = false;
        member["is_anonymous"] = chat.Anonymous.Contains(id);
        member["can_pin_messages"] = chat.Pinners.Contains(id);
        return member;
    }

    private JsonNode Pin(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        var message = (int)chat.Find(parameters["message_id"], "message to pin not found")["message_id"]!;
        RequireRights(chat);
        if (chat.Pins.Contains(message))
            throw ApiError.Bad("CHAT_NOT_MODIFIED");
        if (chat.Pins.Count >= chat.MostPins)
            throw ApiError.Bad("PINNED_MESSAGES_TOO_MUCH");
        return chat.Pins.Add(message);
    }

    private JsonNode Unpin(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        var message = parameters["message_id"] is { } id
            ? (int)chat.Find(id, "message to unpin not found")["message_id"]!
            : chat.Pinned ?? 0;
        RequireRights(chat);
        return chat.Pins.Remove(message) ? true : throw ApiError.Bad("CHAT_NOT_MODIFIED");
    }

    private JsonNode React(JsonObject parameters) =>
        world.Chat(parameters).Find(parameters["message_id"], "message to react not found") is not null;

    private static void RequireRights(Chat chat)
    {
        if (!chat.IsPrivate && !chat.Pinners.Contains(World.BotId))
            throw ApiError.Bad("not enough rights to manage pinned messages in the chat");
    }
}
