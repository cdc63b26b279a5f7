using System.Buffers.Text;
using System.Text.Json;

namespace Bot.Discord.Model;

/// <summary>Ids are beyond 53 bits, and travel as strings.</summary>
internal static class Snowflake
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>The first id of a moment: the upper bits of each are milliseconds since 2015.</returns>
    public static ulong At(DateTimeOffset moment) => (ulong)Math.Max(0, (long)(moment - Epoch).TotalMilliseconds) << 22;

    /// <returns>False where the token is no id; it never throws.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, out ulong id)
    {
        id = 0;
        if (reader.TokenType == JsonTokenType.Number)
            return reader.TryGetUInt64(out id);
        return reader.TokenType == JsonTokenType.String
            && Utf8Parser.TryParse(reader.ValueSpan, out id, out var read) && read == reader.ValueSpan.Length;
    }
}
