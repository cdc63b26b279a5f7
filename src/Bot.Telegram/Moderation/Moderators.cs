using Bot.Core.Moderation;
using Bot.Core.Questions;

namespace Bot.Telegram.Moderation;

/// <summary>Answers what needs the stores: moderators' commands, and what a person asks to be forgotten.</summary>
internal sealed class Moderators(ModerationDesk desk, Askers askers, TelegramReplies replies)
{
    public static bool Answers(Question question) => question.Command is { } command && ModerationDesk.Takes(command);

    /// <param name="isRepeat">Whether it was carried out before the worker was killed, and perhaps answered.</param>
    public async Task Answer(Heard heard, bool isRepeat, CancellationToken ct)
    {
        if (isRepeat)
        {
            await replies.PerhapsLost(heard.Place, ct);
            return;
        }
        var command = heard.Question.Command!;
        var asker = await askers.Of(heard.Place, command.Name, ct);
        await replies.Tell(heard.Place, command, await desk.Reply(command, asker, ct), ct);
    }
}
