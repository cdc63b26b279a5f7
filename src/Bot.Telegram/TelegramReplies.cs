using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Counting;
using Bot.Core.Questions;
using Bot.Telegram.Buttons;
using Bot.Telegram.Layout;
using Bot.Telegram.Sending;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
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
internal sealed partial class TelegramReplies(
    ITelegramBotClient client, Outbox outbox, Sender sender, IOpenedCounts counts, BotName me, ILogger logger)
{
    private const int CardsKeptForSeconds = 60;

    /// <returns>Completes when everything is sent, or known not to be.</returns>
    public Task Send(Heard heard, Answer answer, CancellationToken ct) =>
        !heard.Place.IsGroup || answer.Privacy == Privacy.Public ? Say(heard, answer, ct)
        : heard.Question.Command is { } command ? Whisper(heard.Place, command, answer, ct)
        : HoldOut(heard.Place, answer, ct);

    /// <summary>Shows the answer to everybody in the chat.</summary>
    public async Task Say(Heard heard, Answer answer, CancellationToken ct)
    {
        var place = heard.Place;
        var pages = TelegramRenderer.Render(answer, place.IsLate ? Texts.Late : null);
        var isMatched = answer is TopicAnswer && heard.Question.Command is null && place.Message is not null;
        var buttons = isMatched ? Keyboard.For(answer).Concat(Keyboard.Doubts()) : Keyboard.For(answer);
        var sent = await sender.Send(
            place, pages, Keyboard.Of(buttons), answer.Alert != AlertLevel.None, harmlessTwice: false, alone: null, ct);
        Count(sent, place, answer);
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
            Count(
                await sender.Send(
                    place, TelegramRenderer.Render(answer), Keyboard.Of(Keyboard.For(answer)), isUrgent: true, harmlessTwice: true,
                    alone: null, ct),
                place, answer);
        else if (!heard.Question.Addressed && answer.Privacy == Privacy.Private)
            await HoldOut(place, answer, ct);
        else
            await Remark(place, Texts.PerhapsLost, [], ct);
    }

    /// <summary>
    /// Tells a moderator what came of a command: where it can be, in private, and else in plain sight, as settings are no secret; who set
    /// them and what is read here are.
    /// </summary>
    public async Task Tell(Place place, Command command, Answer answer, CancellationToken ct)
    {
        var (pages, keyboard) = (TelegramRenderer.Render(answer), Keyboard.Of(Keyboard.For(answer)));
        if (place.IsGroup && !place.IsUnseen
            && await sender.Send(place, pages, keyboard, isUrgent: true, harmlessTwice: false, Alone(place), ct) is Delivery.Made)
            return;
        if (place.IsGroup && command.Name == CommandName.Forget && !place.IsUnseen)
            await Remark(place, answer is CommandAnswer { Remember: "" } ? Texts.Forgotten : Texts.NotForgotten, [], ct);
        else if (place.IsGroup && IsSecret(command))
            await Remark(place, Texts.NotInPublic, [], ct);
        else
            await sender.Send(place, pages, keyboard, isUrgent: true, harmlessTwice: true, alone: null, ct);
    }

    /// <summary>Of a command that was carried out before a crash, and perhaps answered.</summary>
    public Task PerhapsLost(Place place, CancellationToken ct) => Remark(place, Texts.PerhapsLost, [], ct);

    /// <summary>Says that no answer could be found, through a fault of ours.</summary>
    public Task Fail(Place place, CancellationToken ct) => Remark(place, Texts.Failure, [], ct);

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

    private async Task Whisper(Place place, Command command, Answer answer, CancellationToken ct)
    {
        var keyboard = Keyboard.Of(Keyboard.For(answer).Concat(Keyboard.Share(command)));
        var sent = place.IsUnseen
            ? null
            : await sender.Send(place, TelegramRenderer.Render(answer), keyboard, isUrgent: true, harmlessTwice: false, Alone(place), ct);
        Count(sent, place, answer);
        if (sent is Delivery.Made || MayBeSeen(place, answer))
            await Task.WhenAll(
                sent is Delivery.Made ? Task.CompletedTask : Say(new Heard(Question.Pressed(command), place), answer, ct),
                place.Press is { } pressed ? Acknowledge(pressed, ct: ct) : Task.CompletedTask);
        else if (place.Press is { } press)
            await Acknowledge(press, link: DeepLink.To(me.Name, command), ct: ct);
        else
        {
            var offer = answer.Alert == AlertLevel.None ? Texts.InPrivate : $"{Texts.InDanger} {Texts.InPrivate}";
            await Remark(place, offer, [Keyboard.InPrivate(me.Name, command)], ct);
        }
    }

    /// <summary>
    /// Help in a group that wants no card for what is overheard: a line to nobody in particular, and a button that shows the lines to
    /// whoever presses it alone.
    /// </summary>
    private Task<Delivery> HoldOut(Place place, Answer answer, CancellationToken ct)
    {
        // Without a country: whose it is would be read off the button.
        var lines = new Button(Texts.CrisisLines, new Command(CommandName.Crisis));
        return sender.Send(
            place with { Message = null }, Sentence(Texts.HelpForAnybody), Keyboard.Of(Keyboard.For(answer with { Buttons = [lines] })),
            isUrgent: true, harmlessTwice: true, alone: null, ct);
    }

    /// <summary>Whether everybody in the chat may see it.</summary>
    private static bool MayBeSeen(Place place, Answer answer) =>
        !place.IsGroup || answer.Privacy == Privacy.Public || answer is OverdoseAnswer;

    private static bool IsSecret(Command command) => command.Name == CommandName.Stats
        || (command.Name == CommandName.Settings && command.Argument.Equals("history", StringComparison.OrdinalIgnoreCase));

    private static EphemeralMessageParameters Alone(Place place) => new() { ReceiverUserId = place.Person, CallbackQueryId = place.Press };

    private void Count(Delivery? sent, Place place, Answer answer)
    {
        if (place.IsGroup && sent is Delivery.Made(var group) && Opened.By(answer) is { } card)
            counts.Opened(Rooms.Of(group), card);
    }

    /// <summary>A sentence of the adapter's own, which does no harm twice.</summary>
    private Task<Delivery> Remark(Place place, string text, IEnumerable<InlineKeyboardButton> buttons, CancellationToken ct) =>
        sender.Send(place, Sentence(text), Keyboard.Of(buttons), isUrgent: false, harmlessTwice: true, alone: null, ct);

    private static ImmutableArray<Page> Sentence(string text) => [new Page([new Line([new Piece(text)])])];

    private static LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    [LoggerMessage(301, LogLevel.Warning, "Update {Update}: nobody knows whether its {Answer} arrived")]
    private static partial void LogUnknown(ILogger logger, int update, string answer);
}
