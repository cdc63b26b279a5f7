using Bot.Core;
using Bot.Core.Answers;
using Bot.Telegram.Buttons;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Updates;

/// <summary>One update to its answer.</summary>
internal sealed partial class UpdateHandler(
    TelegramQuestions questions, Conversation conversation, TelegramReplies replies, Doubts doubts, InlineCards cards,
    ChosenCountries countries, ILogger logger)
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
                { Message: { } message } when questions.Read(update.Id, message) is { } heard => Answer(heard, isRepeat, ct),
                { CallbackQuery: { } press } => Pressed(update.Id, press, isRepeat, ct),
                { InlineQuery: { } query } => Look(query, ct),
                { MyChatMember: { } change } => Changed(change),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFault(logger, update.Id, error.GetType().Name);
            LogTrace(logger, update.Id, error.StackTrace);
        }
    }

    private async Task Answer(Heard heard, bool isRepeat, CancellationToken ct)
    {
        Answer answer;
        try
        {
            answer = Decide(heard);
        }
        catch (Exception error)
        {
            // Neither the words nor the message of the error are logged: it may hold what the person wrote.
            LogFault(logger, heard.Place.Update, error.GetType().Name);
            LogTrace(logger, heard.Place.Update, error.StackTrace);
            await replies.Fail(heard.Place, ct);
            return;
        }
        if (answer is CommandAnswer { Remember: { } country })
            countries.Remember(heard.Place.Person, country);
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
        var said = toAll ? replies.Say(heard, Decide(heard), ct) : Answer(heard, isRepeat, ct);
        return heard.Place.IsGroup && !toAll && !isRepeat ? said : Task.WhenAll(said, replies.Acknowledge(heard.Place.Press!, ct: ct));
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

    private Task Changed(ChatMemberUpdated change)
    {
        if (change.NewChatMember.Status is ChatMemberStatus.Kicked or ChatMemberStatus.Left)
            countries.Forget(change.From.Id);
        return Task.CompletedTask;
    }

    [LoggerMessage(303, LogLevel.Error, "Update {Update} could not be answered: {Error}")]
    private static partial void LogFault(ILogger logger, int update, string error);

    [LoggerMessage(310, LogLevel.Debug, "Update {Update} failed here:\n{Trace}")]
    private static partial void LogTrace(ILogger logger, int update, string? trace);
}
