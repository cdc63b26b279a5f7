using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>A direct chat or a group, with its messages.</summary>
public sealed class Chat(long id, string type, string name)
{
    private int _nextMessage = 1;
    private int _nextEphemeral = 1;

    public long Id => id;

    public string Type => type;

    public bool IsPrivate => type == "private";

    /// <summary>Ids of its administrators; the bot may be one.</summary>
    public ISet<long> Administrators { get; } = new HashSet<long>();

    /// <summary>Those of them who may pin messages.</summary>
    public ISet<long> Pinners { get; } = new HashSet<long>();

    /// <summary>Administrators who act as the group does.</summary>
    public ISet<long> Anonymous { get; } = new HashSet<long>();

    /// <summary>Who founded it; 0 where that is not said.</summary>
    public long Creator { get; set; }

    /// <summary>Whether it has topics.</summary>
    public bool IsForum { get; set; }

    /// <summary>The threads of its topics.</summary>
    public ISet<int> Topics { get; } = new HashSet<int>();

    /// <summary>The bot may not write in it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>How many messages can be pinned.</summary>
    public int MostPins { get; set; } = int.MaxValue;

    /// <summary>The person has blocked the bot, or the group has removed it.</summary>
    public bool IsShut { get; set; }

    /// <summary>The supergroup this group has become; null while it is itself.</summary>
    public long? MigratedTo { get; set; }

    /// <summary>The ids of its pinned messages.</summary>
    public ISet<int> Pins { get; } = new HashSet<int>();

    /// <summary>The newest of them by date of sending.</summary>
    public int? Pinned => Pins.Count == 0 ? null : Pins.Max();

    /// <summary>What everybody in the chat can read, by message id.</summary>
    public IDictionary<int, JsonObject> Messages { get; } = new Dictionary<int, JsonObject>();

    /// <summary>What one person alone can read, by ephemeral message id.</summary>
    public IDictionary<int, JsonObject> Ephemeral { get; } = new Dictionary<int, JsonObject>();

    internal JsonObject ToJson() => IsPrivate
        ? new() { ["id"] = id, ["type"] = type, ["first_name"] = name }
        : IsForum ? new() { ["id"] = id, ["type"] = type, ["title"] = name, ["is_forum"] = true }
        : new() { ["id"] = id, ["type"] = type, ["title"] = name };

    /// <summary>Deletes a message, and unpins it.</summary>
    public void Delete(int message)
    {
        Messages.Remove(message);
        Pins.Remove(message);
    }

    internal JsonObject Add(JsonObject message)
    {
        message["message_id"] = _nextMessage;
        return Messages[_nextMessage++] = message;
    }

    internal JsonObject AddEphemeral(JsonObject message)
    {
        message["message_id"] = 0;
        message["ephemeral_message_id"] = _nextEphemeral;
        return Ephemeral[_nextEphemeral++] = message;
    }

    /// <exception cref="ApiError">There is none.</exception>
    internal JsonObject Find(JsonNode? messageId, string otherwise) =>
        messageId is not null && Messages.TryGetValue((int)messageId, out var message) ? message : throw ApiError.Bad(otherwise);
}
