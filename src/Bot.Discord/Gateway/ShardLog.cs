using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>What one shard tells.</summary>
internal sealed partial class ShardLog(int id, ILogger<Shard> logger)
{
    private const int MostKinds = 20;

    private readonly HashSet<string> _complained = new(StringComparer.Ordinal);

    /// <summary>Says once for each kind what could not be read; the text of the error stays out, it may quote a message.</summary>
    public void Complain(Exception error)
    {
        var kind = error is JsonException { LineNumber: null } ? error.Message : error.GetType().Name;
        if (_complained.Count < MostKinds && _complained.Add(kind))
            Unreadable(id, kind);
    }

    /// <summary>Tells what nobody foresaw, by its type alone.</summary>
    public void Failed(Exception error)
    {
        Failed(id, error.GetType().Name);
        Trace(error.StackTrace);
    }

    [LoggerMessage(441, LogLevel.Information, "Discord shard {Shard} of {Shards} is ready")]
    public partial void Ready(int shard, int shards);

    [LoggerMessage(442, LogLevel.Information, "Discord shard {Shard} has resumed its session")]
    public partial void Resumed(int shard);

    [LoggerMessage(443, LogLevel.Information, "Discord shard {Shard} was closed with {Code}; it comes back")]
    public partial void Closed(int shard, int code);

    [LoggerMessage(444, LogLevel.Warning, "Discord shard {Shard} lost its connection ({Why}); it comes back")]
    public partial void Broken(int shard, string why);

    [LoggerMessage(445, LogLevel.Error, "Discord shard {Shard} has stopped: {Why}")]
    public partial void GivenUp(int shard, string why);

    [LoggerMessage(446, LogLevel.Warning,
        "Discord does not grant the Message Content intent: the bot answers commands, mentions, replies and direct messages only")]
    public partial void Less();

    [LoggerMessage(447, LogLevel.Warning, "Discord shard {Shard} was sent something it cannot read, and skipped it: {Kind}")]
    private partial void Unreadable(int shard, string kind);

    [LoggerMessage(448, LogLevel.Error, "Discord shard {Shard} failed unexpectedly ({Error}); it comes back with a new session")]
    private partial void Failed(int shard, string error);

    [LoggerMessage(449, LogLevel.Debug, "The shard failed here:\n{Trace}")]
    private partial void Trace(string? trace);
}
