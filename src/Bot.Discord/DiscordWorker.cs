using Bot.Discord.Choices;
using Bot.Discord.Model;
using Bot.Discord.Moderation;
using Bot.Discord.Rest;
using Bot.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Takes events from Discord and sees each one answered. What goes wrong here stops Discord alone.</summary>
internal sealed partial class DiscordWorker(
    IDiscordTransport transport, DiscordRest rest, DiscordQuestions questions, DiscordReplies replies, DiscordCommands commands,
    DiscordChoices choices, MessageAnswers messages, ChannelRest channels, DiscordServers servers, PinRounds pins,
    TimeProvider time, ILogger<DiscordWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan AskingAgain = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _ending = new();
    private ulong _me;
    private int _busy;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        PlatformTelemetry.Discord.Lines.Want(1);
        await Task.Yield();
        try
        {
            if (await ApplicationAsync(stoppingToken) is not { } application)
                return;
            _me = application.Me;
            await RunAsync(application.Id, await commands.SyncAsync(application.Id, stoppingToken), stoppingToken);
            await FinishAsync();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await FinishAsync();
        }
        catch (Exception error)
        {
            LogStopped(Reason(error));
            LogTrace(error.StackTrace);
        }
        finally
        {
            PlatformTelemetry.Discord.Lines.Want(1);
        }
    }

    /// <param name="isRegistered">Whether the commands are; otherwise they will be while the bot answers.</param>
    private async Task RunAsync(ulong application, bool isRegistered, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var rounds = pins.RunAsync(over.Token);
        var registering = isRegistered ? Task.CompletedTask : commands.KeepSyncingAsync(application, over.Token);
        try
        {
            var events = new DiscordEvents(Hear, Take) { Present = servers.Present, Left = servers.Left, Finish = FinishAsync };
            await transport.RunAsync(events, stoppingToken);
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(rounds, registering);
        }
    }

    /// <summary>Asks until Discord answers; null where it refuses the token, which has been said.</summary>
    private async Task<ApplicationInfo?> ApplicationAsync(CancellationToken ct)
    {
        while (true)
        {
            if (await rest.ApplicationAsync(ct) is { } application)
                return application;
            if (rest.IsRefused)
                return null;
            await Task.Delay(AskingAgain, time, ct);
        }
    }

    private Task Hear(in MessageView message)
    {
        var at = PlatformTelemetry.Discord.Heard(Incoming.Message);
        return questions.Of(message, _me) is { } heard ? Watch(AnswerAsync(heard, at)) : Task.CompletedTask;
    }

    private void Take(Interaction interaction)
    {
        channels.Know(interaction);
        servers.Present(interaction.Home);
        _ = Watch(AnswerAsync(interaction));
    }

    private async Task AnswerAsync(HeardMessage heard, long at)
    {
        try
        {
            await messages.AnswerAsync(heard, at, _ending.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Neither the message nor the text of the error is logged: they may hold what the person wrote.
            LogFailure(error.GetType().Name, error.StackTrace);
            var failure = new MessagePayload { Content = DiscordWording.Failure };
            if (heard.Question.Addressed)
                await replies.AnswerAsync(heard.Channel, heard.Id, [failure], _ending.Token);
        }
    }

    private async Task AnswerAsync(Interaction interaction)
    {
        var kind = KindOf(interaction);
        using var answering = PlatformTelemetry.Discord.Answers(kind, PlatformTelemetry.Discord.Heard(kind));
        try
        {
            await choices.AnswerAsync(interaction, _ending.Token);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(error.GetType().Name, error.StackTrace);
            if (interaction.Type != Interaction.Autocomplete)
                await replies.ConfessAsync(interaction, _ending.Token);
        }
    }

    private static Incoming KindOf(Interaction interaction) => interaction switch
    {
        { Type: Interaction.Autocomplete } => Incoming.Typing,
        { Type: Interaction.Component } => Incoming.Button,
        { Data.Type: InteractionChoice.MessageMenu } => Incoming.Menu,
        _ => Incoming.Command,
    };

    /// <summary>What is being said when the bot is told to stop is said to its end, if that takes no longer than nine seconds.</summary>
    /// <returns>Cancelled where it was cut short.</returns>
    private Task Watch(Task work) => work.IsCompletedSuccessfully ? Task.CompletedTask : FollowAsync(work);

    private async Task FollowAsync(Task work)
    {
        Interlocked.Increment(ref _busy);
        try
        {
            await work;
        }
        catch (Exception error) when (error is not OperationCanceledException || !_ending.IsCancellationRequested)
        {
            // What is cut short as the process ends passes on instead: the next process answers it.
            LogFailure(error.GetType().Name, error.StackTrace);
        }
        finally
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    private async Task FinishAsync()
    {
        if (_ending.IsCancellationRequested)
            return;
        for (var start = time.GetTimestamp(); Volatile.Read(ref _busy) > 0 && time.GetElapsedTime(start) < LastWords;)
            await Task.Delay(20, CancellationToken.None);
        await _ending.CancelAsync();
    }

    public override void Dispose()
    {
        _ending.Dispose();
        base.Dispose();
    }

    private static string Reason(Exception error) => error switch
    {
        FormatException => "the token cannot be sent; set Discord:Token to the one from the Developer Portal, page Bot",
        _ => error.GetType().Name,
    };

    private void LogFailure(string error, string? trace)
    {
        LogUnanswered(error);
        LogTrace(trace);
    }

    [LoggerMessage(401, LogLevel.Error, "Something said on Discord could not be answered: {Error}")]
    private partial void LogUnanswered(string error);

    [LoggerMessage(402, LogLevel.Critical, "Discord has stopped: {Reason}")]
    private partial void LogStopped(string reason);

    [LoggerMessage(403, LogLevel.Debug, "It failed here:\n{Trace}")]
    private partial void LogTrace(string? trace);
}
