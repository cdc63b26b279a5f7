using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>A channel with what was said in it.</summary>
internal sealed class Room(ulong id, ulong? guild, JsonObject channel)
{
    public ulong Id => id;

    public ulong? Guild => guild;

    public JsonObject Channel => channel;

    public ConcurrentDictionary<ulong, JsonObject> Messages { get; } = new();

    /// <summary>Messages by author and nonce: the second of a pair is the first.</summary>
    public ConcurrentDictionary<string, JsonObject> ByNonce { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<ulong, DateTimeOffset> Pins { get; } = new();

    /// <summary>Permissions the bot lacks here, as bits.</summary>
    public ulong Denied { get; set; }

    public bool MayReadHistory => (Denied & (1UL << 16)) == 0;
}
