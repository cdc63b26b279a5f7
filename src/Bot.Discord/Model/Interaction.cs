using System.Text.Json.Serialization;

namespace Bot.Discord.Model;

/// <summary>Something a person chose: the fields the bot reads.</summary>
internal sealed record Interaction(ulong Id, ulong ApplicationId, int Type, string Token)
{
    public const int Ping = 1;
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;

    public ulong? GuildId { get; init; }

    public ulong? ChannelId { get; init; }

    public InteractionChoice? Data { get; init; }

    /// <summary>In a server; null elsewhere.</summary>
    public Member? Member { get; init; }

    /// <summary>In a direct channel; null elsewhere.</summary>
    public User? User { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public PressedMessage? Message { get; init; }

    /// <summary>What the bot may do in this channel, as bits.</summary>
    public ulong AppPermissions { get; init; }

    public InteractionChannel? Channel { get; init; }

    /// <summary>The permission that speaking takes in this channel.</summary>
    public ulong ToSpeak => Channel is { IsThread: true } ? Permissions.SendMessagesInThreads : Permissions.SendMessages;

    /// <summary>Whether "thinking" was shown for it, and nothing in its place yet.</summary>
    [JsonIgnore]
    public bool IsThinking { get; set; }

    /// <summary>Whether that person may write where they chose; in direct messages everybody may.</summary>
    public bool PersonMaySpeak => GuildId is null || PersonPermissions.Allow(ToSpeak);

    /// <summary>Who installed the bot to where this happened: "0" its server, "1" the person.</summary>
    public Dictionary<string, ulong>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>The server the bot is a member of, where this happened; 0 elsewhere, also where just a person brought it along.</summary>
    public ulong Home => AuthorizingIntegrationOwners?.ContainsKey("0") == true ? GuildId ?? 0 : 0;

    /// <summary>Who chose.</summary>
    public ulong Person => Member?.User?.Id ?? User?.Id ?? 0;

    /// <summary>What that person may do here; in a direct channel, nothing that needs a permission.</summary>
    public ulong PersonPermissions => Member?.Permissions ?? 0;
}

internal sealed record InteractionChannel(int Type = 0)
{
    /// <summary>Threads of announcements, public and private ones: they have a permission of their own.</summary>
    public bool IsThread => Type is 10 or 11 or 12;
}

internal sealed record Member(User? User = null, ulong Permissions = 0, ulong[]? Roles = null);

/// <summary>The command, menu or button.</summary>
internal sealed record InteractionChoice
{
    public const int MessageMenu = 3;

    public string Name { get; init; } = "";

    /// <summary>1 slash command, 3 message menu.</summary>
    public int Type { get; init; }

    public InteractionOption[] Options { get; init; } = [];

    public string CustomId { get; init; } = "";

    /// <summary>What was picked in a select.</summary>
    public string[] Values { get; init; } = [];

    public ulong? TargetId { get; init; }

    public ResolvedTargets? Resolved { get; init; }

    /// <summary>The message a menu was opened on; null for a choice of any other kind.</summary>
    [JsonIgnore]
    public TargetMessage? Target => Resolved?.Messages?.Values.FirstOrDefault();
}

internal sealed record InteractionOption(string Name, string Value = "", bool Focused = false);

internal sealed record ResolvedTargets(Dictionary<string, TargetMessage>? Messages = null);

internal sealed record TargetMessage(ulong Id, string Content = "", User? Author = null);

internal sealed record PressedMessage(ulong Id, ulong ChannelId, int Flags = 0)
{
    public bool IsEphemeral => (Flags & MessagePayload.Ephemeral) != 0;
}
