using System.Diagnostics;

namespace Bot.Load.Discord;

/// <summary>How long a bot is waited for. A bot that has died is not waited for at all.</summary>
/// <param name="hasEnded">Whether the bot's process is gone.</param>
internal sealed class Deadline(TimeSpan patience, Func<bool> hasEnded)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <param name="isThere">Asked every 10 ms.</param>
    /// <exception cref="BotFailedException">The bot ended first, or took too long.</exception>
    public async Task UntilAsync(Func<Task<bool>> isThere, string what)
    {
        while (!await isThere())
        {
            Check(what);
            await Task.Delay(10);
        }
    }

    /// <inheritdoc cref="UntilAsync"/>
    public void Check(string what)
    {
        if (hasEnded())
            throw new BotFailedException($"ended before {what}");
        if (_clock.Elapsed > patience)
            throw new BotFailedException($"no {what} within {patience.TotalSeconds:F0} s");
    }
}

/// <summary>A bot under measurement has no figure; the message says why, and stands in the table.</summary>
internal sealed class BotFailedException(string message) : Exception(message);
