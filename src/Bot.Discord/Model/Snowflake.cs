using System.Buffers.Text;
using System.Text.Json;

namespace Bot.Discord.Model;

/// <summary>Ids are beyond 53 bits, and travel as strings.</summary>
internal static class Snowflake
{
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
