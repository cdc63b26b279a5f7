using Bot.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Terminal;

/// <summary>
/// Chats with the person at the terminal, or answers the lines of a pipe, until input ends or /quit; then stops the application.
/// </summary>
/// <param name="input">Read line by line; never disposed.</param>
internal sealed class TerminalWorker(
    Conversation conversation, TextReader input, TerminalReplies replies, IHostApplicationLifetime lifetime, ILogger<TerminalWorker> logger)
    : BackgroundService
{
    private static readonly Action<ILogger, string, Exception?> LogFailure = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(201, "AnswerFailed"), "A line could not be answered: {Error}");

    private static readonly Action<ILogger, string?, Exception?> LogTrace = LoggerMessage.Define<string?>(
        LogLevel.Debug, new EventId(202, "AnswerFailedHere"), "It failed here:\n{Trace}");

    private readonly TerminalQuestions _questions = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A host that is told to stop before it has started fails instead.
            await Started().WaitAsync(stoppingToken);
            await Chat(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Ctrl+C ends a chat like any other way out.
        }
        finally
        {
            replies.Leave();
            lifetime.StopApplication();
        }
    }

    private async Task Chat(CancellationToken ct)
    {
        replies.Greet();
        while (await NextLine(ct) is { } line && !TerminalCommands.Leaves(line))
            if (!string.IsNullOrWhiteSpace(line))
                Answer(line);
    }

    private void Answer(string line)
    {
        try
        {
            if (_questions.Read(line) is not { } question)
            {
                replies.AskToChoose(_questions.Choices);
                return;
            }
            var answer = conversation.Reply(question);
            replies.Say(answer);
            _questions.Answered(answer);
        }
        catch (Exception error)
        {
            // Neither the line nor the message of the error is logged: they may hold what the person wrote.
            LogFailure(logger, error.GetType().Name, null);
            LogTrace(logger, error.StackTrace, null);
            replies.Fail();
        }
    }

    /// <summary>A console read cannot be cancelled, so on the way out it is left behind.</summary>
    private Task<string?> NextLine(CancellationToken ct)
    {
        replies.Prompt();
        return Task.Run(input.ReadLine, ct).WaitAsync(ct);
    }

    private Task Started()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task;
    }
}
