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

    /// <summary>What the bot may do here, as Discord tells it with an interaction: the right to everything is no longer among it where
    /// something was denied.</summary>
    public string Granted => Denied == 0 ? Shapes.AllPermissions : $"{(1UL << 53) - 1 & ~Denied & ~(1UL << 3)}";

    public bool MayReadHistory => !Lacks(16);

    public bool MayEmbed => !Lacks(14);

    public bool MayView => !Lacks(10);

    /// <summary>Whether the bot may post: threads have a permission of their own for it.</summary>
    public bool MaySend => !Lacks(IsThread ? 38 : 11);

    private bool IsThread => channel["type"]!.GetValue<int>() is 10 or 11 or 12;

    private bool Lacks(int permission) => (Denied & (1UL << permission)) != 0;
}
