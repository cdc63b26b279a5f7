using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>Sending, editing and deleting.</summary>
internal sealed class MessageMethods(World world)
{
    /// <summary>How long after a press or an ephemeral command a bot without rights may answer it for one person alone.</summary>
    private static readonly TimeSpan EphemeralWindow = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public void AddTo(BotApi api)
    {
        api.Add("sendMessage", Send);
        api.Add("editMessageText", Edit);
        api.Add("editMessageReplyMarkup", EditKeyboard);
        api.Add("deleteMessage", Delete);
        api.Add("sendChatAction", parameters => world.Chat(parameters) is not null);
    }

    private JsonObject Send(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        if (chat.IsMuted)
            throw ApiError.Bad("not enough rights to send text messages to the chat");
        var message = world.Message(chat, World.Me().Only("id", "is_bot", "first_name", "username"));
        Content.Write(message, parameters);
        if (parameters["message_thread_id"] is { } thread && chat.IsForum)
            WriteThread(message, chat, (int)thread);
        if (parameters["reply_parameters"] is JsonObject reply && reply["message_id"] is { } to)
            if (chat.Messages.TryGetValue((int)to, out var replied))
                message["reply_to_message"] = replied.Without("reply_to_message");
            else if ((bool?)reply["allow_sending_without_reply"] != true)
                throw ApiError.Bad("message to be replied not found");
        if (parameters["ephemeral_message_parameters"] is not JsonObject ephemeral)
            return chat.Add(message);
        var receiver = Receiver(chat, ephemeral, parameters["reply_parameters"]?["ephemeral_message_id"]);
        message["receiver_user"] = receiver.ToJson();
        return chat.AddEphemeral(message);
    }

    private static void WriteThread(JsonObject message, Chat chat, int thread)
    {
        if (!chat.Topics.Contains(thread))
            throw ApiError.Bad("message thread not found");
        message["message_thread_id"] = thread;
        message["is_topic_message"] = true;
    }

    private Person Receiver(Chat chat, JsonObject ephemeral, JsonNode? repliedTo)
    {
        var id = (long)ephemeral["receiver_user_id"]!;
        if (chat.IsPrivate || !world.People.TryGetValue(id, out var receiver) || receiver.IsBot)
            throw ApiError.Bad("ephemeral message can't be sent to the user");
        var asked = ephemeral["callback_query_id"] is { } query && world.Presses.TryGetValue((string)query!, out var press)
            && press.Person == id
            ? press.At
            : repliedTo is not null && chat.Ephemeral.TryGetValue((int)repliedTo, out var command) && (long)command["from"]!["id"]! == id
                ? DateTimeOffset.FromUnixTimeSeconds((long)command["date"]!)
                : DateTimeOffset.MinValue;
        if (!chat.Administrators.Contains(World.BotId) && world.Time.GetUtcNow() - asked > EphemeralWindow)
            throw ApiError.Bad("not enough rights to send an ephemeral message");
        return receiver;
    }

    private JsonNode Edit(JsonObject parameters)
    {
        if (parameters.ContainsKey("inline_message_id"))
            return true;
        var message = Own(parameters);
        var edited = message.Without("reply_markup");
        Content.Write(edited, parameters);
        if (JsonNode.DeepEquals(edited["text"], message["text"]) && JsonNode.DeepEquals(edited["reply_markup"], message["reply_markup"])
            && JsonNode.DeepEquals(edited["entities"], message["entities"]))
            throw ApiError.Bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content "
                + "and reply markup of the message");
        edited["edit_date"] = world.Now;
        return world.Chat(parameters).Messages[(int)message["message_id"]!] = edited;
    }

    private JsonObject EditKeyboard(JsonObject parameters)
    {
        var message = Own(parameters);
        message.Remove("reply_markup");
        Content.WriteKeyboard(message, parameters);
        return message;
    }

    private JsonNode Delete(JsonObject parameters)
    {
        var chat = world.Chat(parameters);
        var message = chat.Find(parameters["message_id"], "message to delete not found");
        if ((long)message["from"]!["id"]! != World.BotId && !chat.Administrators.Contains(World.BotId))
            throw ApiError.Bad("message can't be deleted");
        if (world.Now - (long)message["date"]! > Deletable.TotalSeconds)
            throw ApiError.Bad("message can't be deleted for everyone");
        chat.Delete((int)message["message_id"]!);
        return true;
    }

    private JsonObject Own(JsonObject parameters)
    {
        var message = world.Chat(parameters).Find(parameters["message_id"], "message to edit not found");
        return (long)message["from"]!["id"]! == World.BotId ? message : throw ApiError.Bad("message can't be edited");
    }
}
