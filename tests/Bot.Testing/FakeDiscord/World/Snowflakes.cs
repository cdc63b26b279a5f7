using System.Globalization;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Ids as Discord makes them: time in the upper bits, beyond what a double holds.</summary>
internal sealed class Snowflakes
{
    private long _last = 340_000L << 40;

    public ulong Next() => (ulong)Interlocked.Add(ref _last, 1 << 22);

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
