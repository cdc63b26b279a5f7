using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.Rest;

internal sealed record RestReply(int Status, JsonNode? Body)
{
    public static RestReply NoContent { get; } = new(204, null);

    /// <summary>Goes out in place of the body.</summary>
    public string? Text { get; init; }

    /// <summary>With a 429: user, global or shared.</summary>
    public string? Scope { get; init; }

    /// <summary>Seconds, with a 429.</summary>
    public double RetryAfter { get; init; }

    public static RestReply Ok(JsonNode body) => new(200, body.DeepClone());

    public static RestReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });
}
