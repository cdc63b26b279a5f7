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
        var member = new JsonObject { ["user"] = user, ["status"] = chat.Administrators.Contains(id) ? "administrator" : "member" };
        if (chat.Administrators.Contains(id))
            foreach (var right in Rights)
                member[right] = false;
        return member;
    }

    private JsonNode Pin(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        RequireRights(chat);
        chat.Pinned = (int)chat.Find(parameters["message_id"], "message to pin not found")["message_id"]!;
        return true;
    }

    private JsonNode Unpin(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        RequireRights(chat);
        if (parameters["message_id"] is { } id && chat.Pinned != (int)id)
            throw ApiError.Bad("message to unpin not found");
        chat.Pinned = null;
        return true;
    }

    private static void RequireRights(Chat chat)
    {
        if (!chat.IsPrivate && !chat.Administrators.Contains(World.BotId))
            throw ApiError.Bad("not enough rights to manage pinned messages in the chat");
    }
}
