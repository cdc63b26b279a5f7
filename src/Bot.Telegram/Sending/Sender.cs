using Bot.Telegram.Layout;
using Bot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram.Sending;

/// <summary>Sends the messages that an answer takes.</summary>
internal sealed partial class Sender(ITelegramBotClient client, Outbox outbox, UpdateJournal journal, ILogger logger)
{
    /// <param name="keyboard">Stands under the last message; null for none.</param>
    /// <param name="alone">The person who alone sees it; null for everybody in the chat.</param>
    /// <returns>What became of the last message that was tried.</returns>
    public async Task<Delivery> Send(
        Place place, ImmutableArray<Page> pages, InlineKeyboardMarkup? keyboard, bool isUrgent, bool harmlessTwice,
        EphemeralMessageParameters? alone, CancellationToken ct)
    {
        var delivery = await outbox.Send(
            place.Chat, place.IsGroup, isUrgent, harmlessTwice,
            [.. pages.Select((page, i) => new SendingCall(
                (chat, stop) => Call(place, chat, page, i == 0, i == pages.Length - 1 ? keyboard : null, alone, stop)))],
            ct);
        if (delivery is Delivery.Refused refused)
            LogRefused(logger, place.Update, refused.Code, refused.Why);
        return delivery;
    }

    private async Task Call(
        Place place, long chat, Page page, bool isFirst, InlineKeyboardMarkup? keyboard, EphemeralMessageParameters? alone,
        CancellationToken ct)
    {
        journal.Begin(place.Update);
        var reply = isFirst ? ReplyTo(place, alone) : null;
        try
        {
            await client.SendMessage(
                chat, page.Html, ParseMode.Html, reply, keyboard, NoPreview, place.Thread, ephemeralMessageParameters: alone,
                cancellationToken: ct);
        }
        catch (ApiRequestException failure) when (failure.Message.Contains("can't parse entities", StringComparison.Ordinal))
        {
            // Words without looks are better than none.
            await client.SendMessage(
                chat, page.Text, ParseMode.None, reply, keyboard, NoPreview, place.Thread, ephemeralMessageParameters: alone,
                cancellationToken: ct);
        }
    }

    private static ReplyParameters? ReplyTo(Place place, EphemeralMessageParameters? alone) =>
        alone is not null && place.EphemeralMessage is { } whispered ? new ReplyParameters { EphemeralMessageId = whispered }
        : place.Message is { } message ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true }
        : null;

    private static LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    [LoggerMessage(302, LogLevel.Warning, "Update {Update}: its answer was refused with {Code}: {Why}")]
    private static partial void LogRefused(ILogger logger, int update, int code, string why);
}
