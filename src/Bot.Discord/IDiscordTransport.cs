using Bot.Discord.Model;

namespace Bot.Discord;

/// <summary>Where events come in and first responses go out: a connection to the gateway, or requests that Discord makes to us.</summary>
internal interface IDiscordTransport
{
    /// <summary>Whether the words of messages that are not meant for the bot reach it.</summary>
    bool ReadsMessages { get; }

    /// <summary>Whether an interaction that was acted on may come again after a crash.</summary>
    bool Repeats { get; }

    /// <summary>Brings events until cancelled.</summary>
    /// <returns>Completes without being cancelled only where Discord has refused the bot for good; that is logged.</returns>
    Task RunAsync(DiscordEvents events, CancellationToken ct);

    /// <summary>The first response to an interaction, due within three seconds.</summary>
    /// <param name="once">Whether it counts only where no other had been given: a process before this one may have acted on it. It is then
    /// not repeated where it may have been lost.</param>
    /// <returns>False where it came too late.</returns>
    Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, bool once, CancellationToken ct);
}

/// <summary>What a transport calls. The calls return at once; what takes time is done apart.</summary>
/// <param name="Message">A message was said; the view ends with the call. The task completes when it has been answered, or nothing is to be
/// said; it is cancelled where the process ends first.</param>
/// <param name="Interaction">A command, a button, or letters typed into an option.</param>
internal sealed record DiscordEvents(MessageHandler Message, Action<Interaction> Interaction)
{
    /// <summary>The bot is in this server.</summary>
    public Action<ulong> Present { get; init; } = static _ => { };

    /// <summary>Called when no more events come: completes when those that came have been dealt with, or given up.</summary>
    public Func<Task> Finish { get; init; } = static () => Task.CompletedTask;

    /// <summary>The bot was removed from this server.</summary>
    public Action<ulong> Left { get; init; } = static _ => { };
}

internal delegate Task MessageHandler(in MessageView message);
