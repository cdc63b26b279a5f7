using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Discord.Rest;

/// <summary>What came of a request. What Discord declines is a value, not an exception.</summary>
/// <param name="Status">The HTTP status; 0 where no answer came, or the request was held back.</param>
/// <param name="Code">Discord's own code of an error, such as 50013; 0 where there is none.</param>
internal readonly record struct RestReply(int Status, int Code, byte[] Body)
{
    /// <summary>Nothing was sent: it would have been refused.</summary>
    public static RestReply HeldBack { get; } = new(0, 0, []);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whether the same request would be refused again.</summary>
    public bool IsRefusal => Status is >= 400 and < 500 and not 429;

    /// <returns>Null where it is not what was expected.</returns>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
