using System.Runtime.InteropServices;
using System.Text.Json;

namespace Bot.Discord.Gateway;

/// <summary>What a payload is, read without looking into its body.</summary>
/// <param name="Sequence">Null where it is no event.</param>
/// <param name="BodyStart">Where <c>d</c> begins, in bytes; -1 where it has not been met.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PayloadHead(int Op, EventKind Event, long? Sequence, int BodyStart)
{
    /// <summary>An event that concerns nobody here: its number counts, its body does not.</summary>
    public bool IsSkippable => Op == GatewayOp.Dispatch && Event == EventKind.Other;

    /// <summary>Reads as far as <paramref name="bytes"/> reach; Discord writes the body last, but does not promise to.</summary>
    /// <param name="whole">Whether the payload ends with these bytes.</param>
    /// <returns>False where more bytes are needed.</returns>
    /// <exception cref="JsonException">The bytes are no payload.</exception>
    public static bool TryRead(ReadOnlySpan<byte> bytes, bool whole, out PayloadHead head)
    {
        head = default;
        var reader = new Utf8JsonReader(bytes, isFinalBlock: whole, default);
        if (!reader.Read())
            return false;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A payload is an object.");
        int? op = null;
        EventKind? kind = null;
        long? sequence = null;
        var sawSequence = false;
        var body = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("d"u8))
            {
                body = (int)reader.BytesConsumed;
                if (op is not null && kind is not null && sawSequence)
                    return Found(op, kind, sequence, body, out head);
                if (!reader.TrySkip())
                    return false;
                continue;
            }
            var isOp = reader.ValueTextEquals("op"u8);
            var isKind = !isOp && reader.ValueTextEquals("t"u8);
            var isSequence = !isOp && !isKind && reader.ValueTextEquals("s"u8);
            if (!reader.Read())
                return false;
            if (isOp)
                op = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
                    ? number : throw new JsonException("op is no number.");
            else if (isKind)
                kind = KindOf(ref reader);
            else if (isSequence)
                (sequence, sawSequence) = (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var s) ? s : null, true);
            else if (!reader.TrySkip())
                return false;
        }
        if (!whole)
            return false;
        return Found(op ?? throw new JsonException("op is missing."), kind, sequence, body, out head);
    }

    private static bool Found(int? op, EventKind? kind, long? sequence, int body, out PayloadHead head)
    {
        head = new PayloadHead(op!.Value, kind ?? EventKind.Other, sequence, body);
        return true;
    }

    private static EventKind KindOf(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.String ? EventKind.Other
        : reader.ValueTextEquals("MESSAGE_CREATE"u8) ? EventKind.MessageCreate
        : reader.ValueTextEquals("INTERACTION_CREATE"u8) ? EventKind.InteractionCreate
        : reader.ValueTextEquals("GUILD_DELETE"u8) ? EventKind.GuildDelete
        : reader.ValueTextEquals("READY"u8) ? EventKind.Ready
        : reader.ValueTextEquals("RESUMED"u8) ? EventKind.Resumed
        : EventKind.Other;
}
