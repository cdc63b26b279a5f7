using Bot.Core.Speaking;

namespace Bot.Core.Moderation;

/// <summary>What moderators have set at one place. Null: not set there, so that the server's or the bot's own value holds.</summary>
public sealed record ChatSettings
{
    public static ChatSettings None { get; } = new();

    /// <summary>When the bot speaks uninvited.</summary>
    public SpeakingMode? Mode { get; init; }

    /// <summary>ISO 3166-1 code of the country whose numbers are shown to people who chose none.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>What happens when the bot overhears that somebody may be in danger.</summary>
    public CrisisReplies? Crisis { get; init; }

    /// <summary>How long an uninvited answer on one topic keeps the bot from repeating it in the same channel.</summary>
    public TimeSpan? Cooldown { get; init; }

    /// <summary>The platform's number of the role whose members may pin; 0: the platform's own permission decides.</summary>
    public long? Pinners { get; init; }
}
