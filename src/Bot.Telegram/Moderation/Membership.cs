using Bot.Core.Moderation;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Moderation;

/// <summary>Where the bot is and is no more, as far as something is kept about it.</summary>
internal sealed class Membership(KeptCountries countries, IServerStore servers, GroupMoves moves)
{
    /// <summary>A person who blocks the bot is forgotten.</summary>
    public Task Changed(ChatMemberUpdated change, CancellationToken ct)
    {
        var isGone = change.NewChatMember.Status is ChatMemberStatus.Kicked or ChatMemberStatus.Left;
        if (change.Chat.Type == ChatType.Private)
            return isGone ? countries.Forget(change.From.Id, ct) : Task.CompletedTask;
        if (isGone)
            servers.Left(Rooms.Of(change.Chat.Id));
        else
            servers.Present(Rooms.Of(change.Chat.Id));
        return Task.CompletedTask;
    }

    public Task Seen(Message message, CancellationToken ct)
    {
        if (message.MigrateToChatId is { } to)
            return moves.Move(message.Chat.Id, to, ct);
        if (message.MigrateFromChatId is { } from)
            return moves.Move(from, message.Chat.Id, ct);
        if (message.Chat.Type != ChatType.Private)
            servers.Present(Rooms.Of(message.Chat.Id));
        return Task.CompletedTask;
    }
}
