using System.Security.Cryptography;
using System.Text;
using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Telegram.Buttons;
using Bot.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram.Moderation;

/// <summary>Cards at the top of groups and topics. A card is one message: the first of those its answer takes.</summary>
internal sealed class TelegramPinBoard(ITelegramBotClient client, Outbox outbox, GroupMoves moves) : IPinBoard
{
    public string Platform => Rooms.Platform;

    public int AtOnce => 10;

    private static LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    public string Fingerprint(Answer content)
    {
        var buttons = Buttons(content)?.InlineKeyboard.SelectMany(row => row).Select(button => $"{button.Text}\t{button.CallbackData}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Html(content)}\n{string.Join('\n', buttons ?? [])}")));
    }

    public Task<PinResult> Post(PinnedCard card, Answer content, CancellationToken ct) => Make(
        card, harmlessTwice: false,
        async stop => (await client.SendMessage(
            card.Place.Server, Html(content), ParseMode.Html, replyMarkup: Buttons(content), linkPreviewOptions: NoPreview,
            messageThreadId: card.Place.IsWhole ? null : (int)card.Place.Channel, disableNotification: true, cancellationToken: stop)).Id,
        ct);

    public string Mark(Answer content) => "";

    /// <summary>A bot cannot read back what it has said, so nobody knows.</summary>
    public Task<PinResult> Find(PinnedCard card, CancellationToken ct) =>
        Task.FromResult<PinResult>(new PinResult.Unknown());

    public Task<PinResult> Pin(PinnedCard card, CancellationToken ct) => Change(
        card, (group, message, stop) => client.PinChatMessage(group, message, disableNotification: true, cancellationToken: stop), ct);

    public Task<PinResult> Edit(PinnedCard card, Answer content, CancellationToken ct) => Change(
        card,
        (group, message, stop) => client.EditMessageText(
            group, message, Html(content), ParseMode.Html, Buttons(content), NoPreview, cancellationToken: stop),
        ct);

    /// <summary>
    /// Of all that is pinned Telegram names only what was sent last, so an older card may be unpinned unseen; in a forum not even that
    /// tells, as each topic has pins of its own. Taking back a reaction that was never given changes nothing, and needs the message.
    /// </summary>
    public async Task<PinResult> Look(PinnedCard card, CancellationToken ct)
    {
        if (card.Message == 0 || await outbox.Ask(stop => client.GetChat(card.Place.Server, stop), ct) is not { } group)
            return new PinResult.Unknown();
        if (group.PinnedMessage?.Id == card.Message)
            return new PinResult.Done(card.Message);
        var touched = await outbox.Insist(
            stop => client.SetMessageReaction(card.Place.Server, (int)card.Message, [], cancellationToken: stop), ct);
        return touched switch
        {
            Delivery.Refused refused when PinErrors.Of(refused, card.Message) is PinResult.Missing missing => missing,
            Delivery.Made when !group.IsForum && (group.PinnedMessage?.Id ?? 0) < card.Message => new PinResult.Unpinned(),
            _ => new PinResult.Unknown(),
        };
    }

    /// <summary>
    /// Deleting unpins. A message of more than 48 hours cannot be deleted: it then says that it was taken away, for what it said before
    /// would grow stale.
    /// </summary>
    public async Task<PinResult> Withdraw(PinnedCard card, CancellationToken ct)
    {
        var result = await Change(card, client.DeleteMessage, ct);
        if (result is not PinResult.NotDone)
            return result;
        result = await Change(card, (group, message, stop) => client.UnpinChatMessage(group, message, cancellationToken: stop), ct);
        return result is not PinResult.Done ? result : await Change(
            card, (group, message, stop) => client.EditMessageText(group, message, Texts.TakenAway, cancellationToken: stop), ct);
    }

    private Task<PinResult> Change(PinnedCard card, Func<ChatId, int, CancellationToken, Task> call, CancellationToken ct) => Make(
        card, harmlessTwice: true,
        async stop =>
        {
            await call(card.Place.Server, (int)card.Message, stop);
            return card.Message;
        },
        ct);

    /// <summary>In the group's turn. What was posted before a group became another cannot be reached any more: its messages have other
    /// numbers there, and this one may be somebody else's.</summary>
    private async Task<PinResult> Make(
        PinnedCard card, bool harmlessTwice, Func<CancellationToken, Task<long>> call, CancellationToken ct)
    {
        long message = 0;
        long? moved = null;
        var delivery = await outbox.Send(card.Place.Server, isGroup: true, isUrgent: false, harmlessTwice, [Once], ct);
        if (moved is { } to)
        {
            await moves.Move(card.Place.Server, to, ct);
            return new PinResult.Missing();
        }
        return delivery switch
        {
            Delivery.Made => new PinResult.Done(message),
            Delivery.Refused refused => PinErrors.Of(refused, card.Message),
            _ => new PinResult.Unknown(),
        };

        async Task Once(long group, CancellationToken stop)
        {
            try
            {
                message = await call(stop);
            }
            catch (ApiRequestException failure) when (failure.Parameters?.MigrateToChatId is { } another)
            {
                moved = another;
            }
        }
    }

    private static string Html(Answer content) => TelegramRenderer.Render(content)[0].Html;

    private static InlineKeyboardMarkup? Buttons(Answer content) => Keyboard.Of(Keyboard.For(content));
}
