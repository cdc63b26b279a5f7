using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>One call the bot made.</summary>
/// <param name="Parameters">As sent; nulls left out.</param>
/// <param name="Status">What the server did, as an HTTP status; 0 where the connection was cut.</param>
/// <param name="HadEffect">Whether the call was carried out, even if the answer never arrived.</param>
/// <param name="Result">Null unless it was carried out.</param>
/// <param name="At">When it was answered, as a timestamp of the server's clock.</param>
public sealed record ApiCall(string Method, JsonObject Parameters, int Status, bool HadEffect, JsonNode? Result, long At)
{
    public string? Text => (string?)Parameters["text"];

    /// <summary>The chat it was for; null where the method has none, or the chat was named.</summary>
    public long? ChatId => Parameters["chat_id"] is JsonValue id && id.TryGetValue<long>(out var value) ? value : null;
}
