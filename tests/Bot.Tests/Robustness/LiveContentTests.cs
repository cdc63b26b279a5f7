using Bot.Content;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Hosting;
using Bot.Tests.Verbs;
using Bot.Testing;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Robustness;

public sealed class LiveContentTests : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ContentCopy _copy = new();
    private readonly ContentChanges _changes = new();
    private readonly LogBook _log = new();
    private readonly LoggerFactory _logging;
    private readonly LiveContent _live;

    public LiveContentTests()
    {
        _logging = new LoggerFactory([_log]);
        _live = new LiveContent(
            new ContentSource(_copy.Folder, RealContent.Loaded, ContentStamp.Of(_copy.Folder), ContentFolder.Load),
            _changes, TimeProvider.System,
            _logging.CreateLogger<LiveContent>());
    }

    [Fact]
    public async Task An_edit_comes_into_force_while_questions_are_answered()
    {
        await _live.StartAsync(Ct);
        var changed = _changes.Next;
        var title = _live.Library.Names.Find("depression")!.Card.Title;
        using var asking = new CancellationTokenSource();
        var answered = Ask(asking.Token);

        _copy.Replace("topics/depression.md", $"title: {title}", "title: Low mood and heroin");
        await changed.WaitAsync(Patience, Ct);

        await asking.CancelAsync();
        Assert.Equal("Low mood and heroin", _live.Library.Names.Find("depression")!.Card.Title);
        Assert.True(await answered > 100);
        Assert.Contains(_log.Lines, line => line.Contains("is in force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_edit_keeps_the_last_good_one_and_says_where_it_is_bad()
    {
        await _live.StartAsync(Ct);
        var before = _live.Library;

        _copy.Replace("topics/depression.md", "title:", "tilte:");
        await Wait(() => _log.Lines.Any(line => line.StartsWith("Error", StringComparison.Ordinal)));

        Assert.Same(before, _live.Library);
        Assert.Contains("content/topics/depression.md:", _log.Lines[^1], StringComparison.Ordinal);

        var changed = _changes.Next;
        _copy.Replace("topics/depression.md", "tilte:", "title:");
        await changed.WaitAsync(Patience, Ct);
        Assert.NotSame(before, _live.Library);
    }

    /// <summary>Asks until told to stop; every question is answered.</summary>
    private Task<int> Ask(CancellationToken ct) => Task.Run(() =>
    {
        var conversation = new Conversation(() => _live.Library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);
        var count = 0;
        for (; !ct.IsCancellationRequested; count++)
        {
            Assert.IsType<TopicAnswer>(conversation.Reply(Question.Typed("/topic depression")));
            Assert.IsType<OverdoseAnswer>(conversation.Reply(new Question("he is not breathing")));
        }
        return count;
    }, CancellationToken.None);

    private static async Task Wait(Func<bool> until)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !until(); await Task.Delay(50, Ct))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, "It took too long.");
    }

    public async ValueTask DisposeAsync()
    {
        await _live.StopAsync(CancellationToken.None);
        _live.Dispose();
        _logging.Dispose();
        _copy.Dispose();
    }
}
