using System.Text.Json.Nodes;

namespace Bot.Testing.FakeDiscord.World;

/// <summary>Something a person pressed or typed, and what came of it.</summary>
public sealed class Interaction
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required ulong Id { get; init; }

    public required string Token { get; init; }

    /// <summary>2 command, 3 component, 4 autocomplete.</summary>
    public required int Type { get; init; }

    /// <summary>What was sent to the bot.</summary>
    public required JsonObject Payload { get; init; }

    /// <summary>When it was made, on the fake's clock.</summary>
    public required long Started { get; init; }

    public ulong? Channel { get; init; }

    /// <summary>Time to the first response; null until there is one.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>The callback as it came: type and data.</summary>
    public JsonObject? Callback { get; private set; }

    /// <summary>Bit 64 of the first response: who pressed sees the answer alone.</summary>
    public bool IsEphemeral { get; private set; }

    /// <summary>The message that answers it; null while there is none.</summary>
    public JsonObject? Original { get; internal set; }

    public IList<JsonObject> FollowUps { get; } = [];

    /// <summary>Every response, first response first, as its body came.</summary>
    public IList<JsonObject> Said { get; } = [];

    /// <summary>Completes with the first response.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Deferred answers complete with the edit that fills them.</summary>
    public bool IsWaitingForContent => Callback?["type"]?.GetValue<int>() == 5 && Said.Count < 2;

    internal bool Answer(JsonObject callback, TimeSpan took)
    {
        lock (_answered)
        {
            if (Callback is not null)
                return false;
            Callback = callback;
            Took = took;
            IsEphemeral = ((callback["data"]?["flags"]?.GetValue<int>() ?? 0) & 64) != 0;
            Said.Add((JsonObject)callback.DeepClone());
        }
        _answered.SetResult();
        return true;
    }
}
