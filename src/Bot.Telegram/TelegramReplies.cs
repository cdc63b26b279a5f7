using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Telegram.Buttons;
using Bot.Telegram.Layout;
using Bot.Telegram.Sending;
using Bot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Telegram;

/// <summary>
/// Sends answers. In a group a private answer is shown to its person alone, and where that cannot be, a way into the direct chat is
/// offered instead: it never becomes public. The overdose card alone does: minutes count for whoever lies there, others in the group may
/// help, and its steps tell nothing of anybody's health.
/// </summary>
internal sealed partial class TelegramReplies(ITelegramBotClient client, Outbox outbox, UpdateJournal journal, BotName me, ILogger logger)
{
    private const int CardsKeptForSeconds = 60;

    /// <returns>Completes when everything is sent, or known not to be.</returns>
    public Task Send(Heard heard, Answer answer, CancellationToken ct) =>
        heard.Place.IsGroup && answer.Privacy == Privacy.Private ? Whisper(heard, answer, ct) : Say(heard, answer, ct);

    /// <summary>Shows the answer to everybody in the chat.</summary>
    public async Task Say(Heard heard, Answer answer, CancellationToken ct)
    {
        var place = heard.Place;
        var pages = TelegramRenderer.Render(answer, place.IsLate ? Texts.Late : null);
        var isMatched = answer is TopicAnswer && heard.Question.Command is null && place.Message is not null;
        var buttons = isMatched ? Keyboard.For(answer).Concat(Keyboard.Doubts()) : Keyboard.For(answer);
        var sent = await Send(place, pages, buttons, answer.Alert != AlertLevel.None, harmlessTwice: false, null, ct);
        if (sent is Delivery.Unknown)
            await AfterUnknown(heard, answer, ct);
    }

    /// <summary>
    /// An answer of which nobody knows whether it arrived. A crisis card is sent again, for one too many costs little; of any other the
    /// person is told, and nothing else is repeated.
    /// </summary>
    public async Task AfterUnknown(Heard heard, Answer answer, CancellationToken ct)
    {
        var place = heard.Place;
        LogUnknown(logger, place.Update, answer.GetType().Name);
        if (MayBeSeen(place, answer) && answer.Alert != AlertLevel.None)
            await Send(place, TelegramRenderer.Render(answer), Keyboard.For(answer), isUrgent: true, harmlessTwice: true, null, ct);
        else
            await Send(place, Texts.PerhapsLost, [], ct);
    }

    /// <summary>Says that no answer could be found, through a fault of ours.</summary>
    public Task Fail(Place place, CancellationToken ct) => Send(place, Texts.Failure, [], ct);

    /// <summary>Takes the clock off a button.</summary>
    /// <param name="text">At most 200 characters, shown over the chat; null for none.</param>
    /// <param name="link">A deep link to open; null for none.</param>
    public Task Acknowledge(string press, string? text = null, bool asAlert = false, Uri? link = null, CancellationToken ct = default) =>
        outbox.Insist(stop => client.AnswerCallbackQuery(press, text, asAlert, link?.AbsoluteUri, cancellationToken: stop), ct);

    /// <summary>
    /// Offers cards to somebody who types after the bot's name. They are kept for that person alone, as they name a country.
    /// </summary>
    public Task Offer(string query, ImmutableArray<InlineQueryResult> cards, CancellationToken ct) =>
        outbox.Insist(stop => client.AnswerInlineQuery(query, cards, CardsKeptForSeconds, isPersonal: true, cancellationToken: stop), ct);

    /// <summary>Puts another answer in the place of one already sent.</summary>
    public Task Replace(Message message, Answer answer, CancellationToken ct) => outbox.Insist(
        stop => client.EditMessageText(
            message.Chat, message.Id, TelegramRenderer.Render(answer)[0].Html, ParseMode.Html, Keyboard.Of(Keyboard.For(answer)), NoPreview,
            cancellationToken: stop),
        ct);

    private async Task Whisper(Heard heard, Answer answer, CancellationToken ct)
    {
        var place = heard.Place;
        var command = heard.Question.Command!;
        var buttons = Keyboard.For(answer).Concat(Keyboard.Share(command));
        var alone = new EphemeralMessageParameters { ReceiverUserId = place.Person, CallbackQueryId = place.Press };
        var sent = await Send(place, TelegramRenderer.Render(answer), buttons, isUrgent: true, harmlessTwice: false, alone, ct);
        if (sent is Delivery.Made || MayBeSeen(place, answer))
            await Task.WhenAll(
                sent is Delivery.Made ? Task.CompletedTask : Say(heard, answer, ct),
                place.Press is { } pressed ? Acknowledge(pressed, ct: ct) : Task.CompletedTask);
        else if (place.Press is { } press)
            await Acknowledge(press, link: DeepLink.To(me.Name, command), ct: ct);
        else
        {
            var offer = answer.Alert == AlertLevel.None ? Texts.InPrivate : $"{Texts.InDanger} {Texts.InPrivate}";
            await Send(place, offer, [Keyboard.InPrivate(me.Name, command)], ct);
        }
    }

    /// <summary>Whether everybody in the chat may see it.</summary>
    private static bool MayBeSeen(Place place, Answer answer) =>
        !place.IsGroup || answer.Privacy == Privacy.Public || answer is OverdoseAnswer;

    /// <summary>A sentence of the adapter's own, which does no harm twice.</summary>
    private Task<Delivery> Send(Place place, string text, IEnumerable<InlineKeyboardButton> buttons, CancellationToken ct) =>
        Send(place, [new Page([new Line([new Piece(text)])])], buttons, isUrgent: false, harmlessTwice: true, null, ct);

    private async Task<Delivery> Send(
        Place place, ImmutableArray<Page> pages, IEnumerable<InlineKeyboardButton> buttons, bool isUrgent, bool harmlessTwice,
        EphemeralMessageParameters? alone, CancellationToken ct)
    {
        var keyboard = Keyboard.Of(buttons);
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

    [LoggerMessage(301, LogLevel.Warning, "Update {Update}: nobody knows whether its {Answer} arrived")]
    private static partial void LogUnknown(ILogger logger, int update, string answer);

    [LoggerMessage(302, LogLevel.Warning, "Update {Update}: its answer was refused with {Code}: {Why}")]
    private static partial void LogRefused(ILogger logger, int update, int code, string why);
}
