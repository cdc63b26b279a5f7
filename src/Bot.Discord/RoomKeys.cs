namespace Bot.Discord;

/// <summary>
/// Channels' ids as the opaque keys of rooms. Those heard lately are kept, so that a busy channel's is not made for each message.
/// </summary>
internal sealed class RoomKeys
{
    private const int Places = 1024;

    private readonly Entry?[] _lately = new Entry?[Places];

    /// <summary>The id in four characters.</summary>
    public static string Make(ulong id) => string.Create(4, id, static (span, id) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = (char)(id >> (16 * i));
    });

    public string Of(ulong channel)
    {
        // The low bits of an id count what was made within one millisecond: the time is above them.
        ref var place = ref _lately[(channel ^ (channel >> 22)) % Places];
        if (place is { } known && known.Channel == channel)
            return known.Key;
        place = new Entry(channel, Make(channel));
        return place.Key;
    }

    private sealed record Entry(ulong Channel, string Key);
}
