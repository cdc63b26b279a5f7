using System.Diagnostics;
using Bot.Testing.FakeDiscord;

namespace Bot.Testing.Load;

/// <summary>Starts on edited content, kills, and starts again; of ten kills two count from the start and two from a post, and one follows
/// an edit of the content in force.</summary>
internal sealed class PinKillRounds(DiscordServer discord, SmallContent content, string data, Random random)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly PinningModerator _moderator = new(discord, PinnedMessages.Channels);
    private readonly PinnedMessages _messages = new(discord);
    private readonly HashSet<string> _twice = [];

    public async Task<PinKill> RunAsync(int kills)
    {
        await PinAllAsync();
        var result = new PinKill();
        for (var kill = 0; kill < kills; kill++)
            result = await KillAsync(result, (kill % 10) switch
            {
                0 or 5 => Moment.Starting,
                1 or 6 => Moment.Post,
                2 => Moment.Reload,
                _ => Moment.Any,
            });
        return await EndAsync(result);
    }

    private async Task PinAllAsync()
    {
        await using var bot = await OnlineAsync();
        for (var channel = 0; channel < PinnedMessages.Channels; channel++)
        {
            await discord.SayAsync(discord.Channel(0, channel), "hello");
            foreach (var (card, _) in SmallContent.Cards)
                await _moderator.PinAsync(channel, card);
        }
    }

    private async Task<PinKill> KillAsync(PinKill soFar, Moment moment)
    {
        content.Edit();
        if (moment == Moment.Starting)
            await KillStartingAsync();
        else
            await KillWritingAsync(moment);
        await UntilAsync(() => discord.Online == 0);
        _twice.UnionWith(_messages.Twice());
        if (random.Next(2) == 0)
            _messages.ForgetNonces();
        return soFar with
        {
            Kills = soFar.Kills + 1,
            WhileStarting = soFar.WhileStarting + (moment == Moment.Starting ? 1 : 0),
            AtPost = soFar.AtPost + (moment == Moment.Post ? 1 : 0),
            WhileRefreshing = soFar.WhileRefreshing
                + (_messages.All().Select(message => message.Edition == content.Edition).Distinct().Count() > 1 ? 1 : 0),
        };
    }

    private async Task KillStartingAsync()
    {
        await using var bot = Start();
        await Task.Delay(random.Next(1_500));
        await bot.KillAsync();
    }

    private async Task KillWritingAsync(Moment moment)
    {
        await using var bot = await OnlineAsync();
        await _moderator.CheckAsync();
        using var killed = new CancellationTokenSource();
        var posted = _messages.NextPost();
        var writing = _moderator.WriteAsync(random.Next(), killed.Token);
        if (moment == Moment.Reload)
            content.Edit();
        if (moment == Moment.Post)
            await posted.WaitAsync(Patience);
        await Task.Delay(random.Next(moment switch { Moment.Post => 8, Moment.Reload => 6_000, _ => 1_500 }));
        await bot.KillAsync();
        await killed.CancelAsync();
        await writing;
    }

    /// <summary>The last start is left alone.</summary>
    private async Task<PinKill> EndAsync(PinKill result)
    {
        content.Edit();
        await using var bot = await OnlineAsync();
        await _moderator.CheckAsync();
        var notCurrent = await UntilCurrentAsync();
        _twice.UnionWith(_messages.Twice());
        return result with
        {
            Settings = _moderator.Settings, Pins = _moderator.Pins, LostSettings = _moderator.Lost, LostPins = [.. LostPins()],
            Cards = _messages.All().Length, Twice = _twice, Stale = Stale(), NotCurrent = notCurrent,
            // What Discord sends again after a crash is too late to be answered.
            Violations = [.. discord.Violations.Where(violation => !violation.Contains("first response after", StringComparison.Ordinal))],
        };
    }

    /// <summary>A rewritten card is stored a moment after it is seen.</summary>
    /// <returns>What <c>/pins</c> still says when every card is current, or when patience ends.</returns>
    private async Task<string[]> UntilCurrentAsync()
    {
        for (var start = Stopwatch.GetTimestamp(); ; await Task.Delay(100))
        {
            var late = Stopwatch.GetElapsedTime(start) > Patience;
            if (Stale().Length > 0 && !late)
                continue;
            if (await _moderator.NotCurrentAsync() is var said && (said.Length == 0 || late))
                return said;
        }
    }

    private string[] Stale() =>
    [
        .. _messages.All().Where(message => !message.IsPinned || message.Edition != content.Edition).Select(message => $"{message}"),
    ];

    private IEnumerable<string> LostPins()
    {
        var there = _messages.All().Select(message => (message.Channel, message.Card)).ToHashSet();
        for (var channel = 0; channel < PinnedMessages.Channels; channel++)
            foreach (var (card, _) in SmallContent.Cards)
                if (_moderator.IsPinned(channel, card) is { } pinned && pinned != there.Contains((channel, card)))
                    yield return $"{card} in channel {channel} was {(pinned ? "pinned" : "taken away")}";
    }

    private RunningBot Start() => RunningBot.Start(discord, null, data, ("Bot__Content", content.Folder), ("Health__Listen", "none"));

    private async Task<RunningBot> OnlineAsync()
    {
        var bot = Start();
        await UntilAsync(() => discord.Online == 1 || bot.HasEnded);
        return bot.HasEnded ? throw new InvalidOperationException(string.Join('\n', bot.Lines)) : bot;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var start = Stopwatch.GetTimestamp(); !holds(); await Task.Delay(5))
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException("It did not come.");
    }

    private enum Moment
    {
        Starting,
        Post,
        Reload,
        Any,
    }
}
