namespace Bot.Discord.Gateway;

/// <summary>How long the gateway client waits, and for what.</summary>
internal sealed record GatewayPace
{
    /// <summary>Between two identifies of one bucket. Discord's rule: 5 seconds.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5.1);

    /// <summary>Before the second try in a row; each further one doubles it.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>To connect, and to hear Hello.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Before Discord is asked again where the gateway is.</summary>
    public TimeSpan Asking { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between the last shard's session and the end of its start.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two savings of the sessions.</summary>
    public TimeSpan Saving { get; init; } = TimeSpan.FromSeconds(1);
}
