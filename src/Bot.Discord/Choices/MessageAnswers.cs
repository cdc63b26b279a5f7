using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Moderation;
using Bot.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Choices;

/// <summary>Answers a message in its channel. What is meant for one person alone is never said to a room.</summary>
internal sealed class MessageAnswers(
    Conversation conversation, [FromKeyedServices(DiscordPlaces.Platform)] ModerationDesk desk, DiscordReplies replies,
    AnswerButtons buttons, DiscordAbout about, KeptCountries countries, OpenedCards opened, DiscordServers servers)
{
    /// <summary>On the way to silence nothing is made but the question.</summary>
    /// <param name="at">When it was heard, as the telemetry tells time.</param>
    public Task AnswerAsync(HeardMessage heard, long at, CancellationToken ct)
    {
        var reply = IsForDesk(heard) ? null : conversation.Reply(heard.Question);
        if (reply is not Silence)
            return AnswerAsync(heard, at, reply, ct);
        PlatformTelemetry.Discord.Decided(Decision.Silence);
        return Task.CompletedTask;
    }

    /// <param name="reply">Null for what the desk answers.</param>
    private async Task AnswerAsync(HeardMessage heard, long at, Answer? reply, CancellationToken ct)
    {
        using var answering = PlatformTelemetry.Discord.Answers(Incoming.Message, at);
        PlatformTelemetry.Discord.Decided(reply is null ? Decision.Command : Decision.Of(reply));
        var answer = reply is null
            ? await desk.Reply(heard.Question.Command!, Askers.Direct(heard.Author), ct)
            : await countries.KeepAsync(heard.Author, reply, ct);
        servers.Present(heard.Guild);
        var taken = IsWhisper(answer, heard)
            ? await replies.WhisperAsync(heard.Channel, heard.Id, Whisper(), ct)
            : await replies.AnswerAsync(heard.Channel, heard.Id, mayEmbed => Shown(answer, heard, mayEmbed), ct);
        if (taken && answer.Privacy == Privacy.Public)
            opened.Count(heard.Guild, answer);
    }

    /// <summary>A message carries nobody's permissions, so that in servers moderators' commands wait for the button, as does whatever is
    /// for one person alone.</summary>
    private static bool IsForDesk(HeardMessage heard) =>
        !heard.IsInServer && heard.Question.Command is { } command && ModerationDesk.Takes(command);

    private ImmutableArray<MessagePayload> Shown(Answer answer, HeardMessage heard, bool mayEmbed)
    {
        if (!heard.IsInServer)
            return DiscordRenderer.Render(
                about.Complete(answer, DiscordPlaces.Of(0, 0)), mayEmbed, buttons.Alone(answer, heard.Question));
        if (answer.Privacy == Privacy.Public)
            return DiscordRenderer.Render(answer, mayEmbed, buttons.Public(answer, heard.Question, heard.Author));
        var command = heard.Question.Command!;
        return
        [
            new MessagePayload
            {
                Content = Command.ForModerators.Contains(command.Name)
                    ? DiscordWording.AsSlashCommand(command.Name) : DiscordWording.PrivateInRoom,
                Components = Rows.Of([new Button(DiscordWording.OnlyYou, command)], AnswerButtons.Remove(heard.Author)),
            },
        ];
    }

    /// <summary>Somebody may be in danger, did not turn to the bot, and the room wants such help to be given to one person alone.</summary>
    private static bool IsWhisper(Answer answer, HeardMessage heard) =>
        heard is { IsInServer: true, Question: { Addressed: false, Command: null } } && answer.Privacy == Privacy.Private;

    /// <summary>Names nobody, answers nobody, and tells nobody's country: it might stand there for anyone. So only moderators can take it
    /// away, and whoever presses sees the lines of their own country, or of the room's.</summary>
    private static MessagePayload Whisper() => new()
    {
        Content = DiscordWording.HelpForOneAlone,
        Components = Rows.Of([new Button(DiscordWording.OnlyYou, new Command(CommandName.Crisis))], AnswerButtons.Remove(0)),
    };
}
