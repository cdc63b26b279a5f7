using Bot.Core.Moderation;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram;

/// <summary>Groups and their topics as the stores know them.</summary>
internal static class Rooms
{
    public const string Platform = "telegram";

    public static ChatPlace Of(Message message) =>
        message.Chat.Type == ChatType.Private ? Direct : Of(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);

    public static ChatPlace Of(long group, int? topic = null) => new(Platform, group, topic ?? 0);

    /// <summary>A direct chat has no settings.</summary>
    public static ChatPlace Direct { get; } = new(Platform, 0);
}
