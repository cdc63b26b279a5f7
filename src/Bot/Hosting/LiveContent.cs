using Bot.Content;
using Bot.Core.Topics;
using Bot.Metrics;
using Bot.Verbs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Hosting;

/// <summary>
/// Holds the library in force, and watches the folder it came from: once an edit has come to rest it is checked, trained and put in
/// force as a whole, while questions are answered from the one before. A bad edit changes nothing and is logged.
/// </summary>
internal sealed partial class LiveContent(
    ContentSource source, ContentChanges changes, TimeProvider time, ILogger<LiveContent> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private TopicLibrary _library = source.First.Library;
    private Task _watching = Task.CompletedTask;

    public TopicLibrary Library => Volatile.Read(ref _library);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ContentReloads.Begin();
        LogWatched(source.Folder, source.First.Library.Topics.Length, source.First.Training.TotalMilliseconds);
        _watching = Task.Run(Watch, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task Watch()
    {
        var inForce = source.Stamp;
        for (var before = inForce; ;)
        {
            await Task.Delay(Look, time, _stopping.Token);
            var now = ContentStamp.Of(source.Folder);
            if (now == before && now != inForce && now.Length > 0)
            {
                inForce = now;
                Reload();
            }
            before = now;
        }
    }

    private void Reload()
    {
        try
        {
            var loaded = source.Load(source.Folder, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), _stopping.Token);
            Volatile.Write(ref _library, loaded.Library);
            LogReloaded(loaded.Library.Topics.Length, loaded.Training.TotalMilliseconds);
            ContentReloads.Loaded();
            changes.Raise();
        }
        catch (ContentException bad)
        {
            ContentReloads.Failed();
            LogKept(bad.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ContentReloads.Failed();
            LogKept(error.Message);
        }
    }

    [LoggerMessage(111, LogLevel.Information, "The content was edited and is in force: {Topics} topics, trained in {Milliseconds:0} ms")]
    private partial void LogReloaded(int topics, double milliseconds);

    [LoggerMessage(112, LogLevel.Error, "The content was edited and cannot be used; the one before stays in force:\n{Findings}")]
    private partial void LogKept(string findings);

    [LoggerMessage(113, LogLevel.Debug, "The content in {Folder} is in force: {Topics} topics, trained in {Milliseconds:0} ms")]
    private partial void LogWatched(string folder, int topics, double milliseconds);
}

/// <summary>Where the content comes from.</summary>
/// <param name="First">As it was loaded at the start.</param>
/// <param name="Stamp">Of the folder, taken before that.</param>
internal sealed record ContentSource(string Folder, LoadedContent First, string Stamp, ContentLoader Load);
