using Bot.Testing.FakeDiscord;

namespace Bot.Testing.Load;

/// <summary>
/// What a worker with pinned cards loses, repeats and leaves stale when it is killed over and over, without warning, while a moderator sets
/// and pins, and every start finds edited content.
/// </summary>
public sealed record PinKill
{
    public int Kills { get; init; }

    /// <summary>Kills at a time that counts from the start of the process; the others count from when it is on Discord.</summary>
    public int WhileStarting { get; init; }

    /// <summary>Kills that left some cards with the newest text, and some with an older one.</summary>
    public int WhileRefreshing { get; init; }

    /// <summary>Kills a few milliseconds after a card reached Discord.</summary>
    public int AtPost { get; init; }

    /// <summary>Settings that were answered as done.</summary>
    public int Settings { get; init; }

    /// <summary>Cards that were answered as pinned, or as taken away.</summary>
    public int Pins { get; init; }

    /// <summary>Settings that were answered as done and did not hold after a kill, in words.</summary>
    public IReadOnlyCollection<string> LostSettings { get; init; } = [];

    /// <summary>Cards that were answered as pinned and are not there at the end, or as taken away and still there.</summary>
    public IReadOnlyCollection<string> LostPins { get; init; } = [];

    /// <summary>Messages with a card, at the end.</summary>
    public int Cards { get; init; }

    /// <summary>Cards of which a channel has held two messages.</summary>
    public IReadOnlyCollection<string> Twice { get; init; } = [];

    /// <summary>Messages with a card that are not pinned, or not of the last edition, after the last start was left alone.</summary>
    public IReadOnlyCollection<string> Stale { get; init; } = [];

    /// <summary>Cards at the end of which the bot itself does not say that they are current.</summary>
    public IReadOnlyCollection<string> NotCurrent { get; init; } = [];

    /// <summary>Of <see cref="NotCurrent"/>, those of which the bot does not know whether they were posted.</summary>
    public int PerhapsPosted => NotCurrent.Count(line => line.Contains("perhaps posted", StringComparison.Ordinal));

    public IReadOnlyCollection<string> Violations { get; init; } = [];

    /// <param name="seed">Chooses the moments, the channels and the cards.</param>
    public static async Task<PinKill> RunAsync(int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("pin-kill");
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Channels = PinnedMessages.Channels, IdentifyWindow = TimeSpan.FromMilliseconds(100),
        });
        try
        {
            var content = new SmallContent(Path.Combine(folder.FullName, "content"));
            content.Write();
            return await new PinKillRounds(discord, content, Path.Combine(folder.FullName, "data"), new Random(seed)).RunAsync(kills);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
