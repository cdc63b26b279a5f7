using System.Globalization;
using Bot.Core.Speaking;

namespace Bot.Discord;

public sealed class DiscordOptions
{
    /// <summary>The bot's token. Null, the default: the bot does not go to Discord.</summary>
    public string? Token { get; set; }

    /// <summary>Where the API is, down to its version. Default: Discord's own, version 10.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10/");

    /// <summary>
    /// Named to Discord in every request, as it asks of bots: where to find who runs this one. Default: where bots are set up.
    /// </summary>
    public Uri ContactUrl { get; set; } = new("https://discord.com/developers/applications");

    /// <summary>
    /// When the bot may speak in servers without being asked. Default: to questions it knows the answer of, and in a crisis.
    /// </summary>
    public SpeakingMode Speaking { get; set; } = SpeakingMode.Questions;

    /// <summary>How many shards, 1 to 10,000. Null, the default: as many as Discord recommends.</summary>
    public int? Shards { get; set; }

    /// <summary>
    /// Requests a second over everything but interactions, 1 to 10,000. Default 45 of the 50 that Discord allows; it allows large bots
    /// more.
    /// </summary>
    public int RequestsPerSecond { get; set; } = 45;

    /// <summary>Whether the gateway compresses what it sends. Default true; false saves some processor and costs much network.</summary>
    public bool Compression { get; set; } = true;

    /// <summary>Where sessions are kept for a restart. Null, the default, keeps them nowhere.</summary>
    public string? StateFolder { get; set; }

    /// <summary>The application's public key, 64 hexadecimal digits: needed for <see cref="InteractionsPort"/> alone.</summary>
    public string? PublicKey { get; set; }

    /// <summary>
    /// Takes interactions as signed requests on this port of all addresses instead of over the gateway. Null, the default: over the
    /// gateway.
    /// </summary>
    public int? InteractionsPort { get; set; }

    internal string? SessionFile(ulong application) =>
        StateFolder is null ? null : Path.Combine(StateFolder, string.Create(CultureInfo.InvariantCulture, $"discord-{application}.json"));
}
