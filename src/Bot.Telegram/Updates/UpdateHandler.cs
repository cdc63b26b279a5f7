using Bot.Core;
using Bot.Core.Answers;
using Bot.Telegram.Buttons;
using Bot.Telegram.Moderation;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Updates;

/// <summary>One update to its answer.</summary>
internal sealed partial class UpdateHandler(
    TelegramQuestions questions, Conversation conversation, Moderators moderators, TelegramReplies replies, Doubts doubts,
    InlineCards cards, KeptCountries countries, Membership membership, ILogger logger)
{
    /// <summary>What <see cref="Handle"/> answers, and so everything that is asked of Telegram.</summary>
    public static ImmutableArray<UpdateType> Kinds { get; } =
        [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.MyChatMember];

    /// <summary>
    /// By the time this returns a message's answer stands in its chat's queue; so the order of calls is the order of answers.
    /// </summary>
    /// <param name="isRepeat">Whether its answer was perhaps sent before the worker was killed.</param>
    /// <returns>Completes when the answer is sent. Never fails, but for a stop.</returns>
    public async Task Handle(Update update, bool isRepeat, CancellationToken ct)
    {
        var kind = KindOf(update);
        using var answering = PlatformTelemetry.Telegram.Answers(kind, PlatformTelemetry.Telegram.Heard(kind));
        try
        {
            await (update switch
            {
                { Message: { } message } => Said(update.Id, message, isRepeat, ct),
                { CallbackQuery: { } press } => Pressed(update.Id, press, isRepeat, ct),
                { InlineQuery: { } query } => Look(query, ct),
                { MyChatMember: { } change } => membership.Changed(change, ct),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFault(logger, update.Id, error.GetType().Name);
            LogTrace(logger, update.Id, error.StackTrace);
        }
    }

    private Task Said(int update, Message message, bool isRepeat, CancellationToken ct)
    {
        var seen = membership.Seen(message, ct);
        return questions.Read(update, message) is { } heard ? Answer(heard, isRepeat, ct) : seen;
    }

    private async Task Answer(Heard heard, bool isRepeat, CancellationToken ct)
    {
        Answer answer;
        try
        {
            answer = Decide(heard);
            // Danger in the words behind a command goes before the command.
            if (answer is CommandAnswer && Moderators.Answers(heard.Question))
            {
                await moderators.Answer(heard, isRepeat, ct);
                return;
            }
            answer = await countries.Keep(answer, heard.Place.Person, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // Neither the words nor the message of the error are logged: it may hold what the person wrote.
            LogFault(logger, heard.Place.Update, error.GetType().Name);
            LogTrace(logger, heard.Place.Update, error.StackTrace);
            await replies.Fail(heard.Place, ct);
            return;
        }
        if (answer is not Silence)
            await (isRepeat ? replies.AfterUnknown(heard, answer, ct) : replies.Send(heard, answer, ct));
    }

    private async Task Pressed(int update, CallbackQuery press, bool isRepeat, CancellationToken ct)
    {
        if (ButtonData.Read(press.Data) is not { } button || press.Message is not { } message)
            await replies.Acknowledge(press.Id, Texts.OldButton, asAlert: true, ct: ct);
        else if (button.Kind == ButtonKind.Why)
            await doubts.Explain(press, message, ct);
        else if (button.Kind == ButtonKind.Wrong)
            await doubts.TakeBack(press, message, ct);
        else
            await Say(questions.Read(update, press, message, button.Command!), button.Kind == ButtonKind.Share, isRepeat, ct);
    }

    /// <summary>In a group the clock on the button goes away with the answer that only its presser sees; else at once.</summary>
    private Task Say(Heard heard, bool toAll, bool isRepeat, CancellationToken ct)
    {
        var isForAll = toAll && !Moderators.Answers(heard.Question);
        var said = isForAll ? replies.Say(heard, Decide(heard), ct) : Answer(heard, isRepeat, ct);
        var isAcknowledged = heard.Place.IsGroup && !isForAll && !isRepeat && !Moderators.Answers(heard.Question);
        return isAcknowledged ? said : Task.WhenAll(said, replies.Acknowledge(heard.Place.Press!, ct: ct));
    }

    private Answer Decide(Heard heard)
    {
        var answer = conversation.Reply(heard.Question);
        PlatformTelemetry.Telegram.Decided(Decision.Of(answer));
        return answer;
    }

    private static Incoming KindOf(Update update) => update switch
    {
        { CallbackQuery: not null } => Incoming.Button,
        { InlineQuery: not null } => Incoming.Inline,
        { MyChatMember: not null } => Incoming.Membership,
        { Message.Text: ['/', ..] } => Incoming.Command,
        _ => Incoming.Message,
    };

    private Task Look(InlineQuery query, CancellationToken ct) =>
        replies.Offer(query.Id, cards.For(query.Query, countries.Of(query.From.Id)), ct);

    [LoggerMessage(303, LogLevel.Error, "Update {Update} could not be answered: {Error}")]
    private static partial void LogFault(ILogger logger, int update, string error);

    [LoggerMessage(310, LogLevel.Debug, "Update {Update} failed here:\n{Trace}")]
    private static partial void LogTrace(ILogger logger, int update, string? trace);
}
