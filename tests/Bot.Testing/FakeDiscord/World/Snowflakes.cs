using System.Globalization;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Ids as Discord makes them: time in the upper bits, beyond what a double holds.</summary>
internal sealed class Snowflakes
{
    /// <summary>Milliseconds from 1970 to 2015.</summary>
    private const long Epoch = 1_420_070_400_000;

    private long _last = (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;

    public ulong Next() => (ulong)Interlocked.Add(ref _last, 1 << 22);

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
