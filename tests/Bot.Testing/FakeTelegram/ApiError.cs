using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>A refusal as the Bot API words it.</summary>
internal sealed class ApiError(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject Answer() => parameters is null
        ? new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message }
        : new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message, ["parameters"] = parameters.DeepClone() };

    public static ApiError Bad(string what) => new(400, $"Bad Request: {what}");

    public static ApiError TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = seconds });
}
