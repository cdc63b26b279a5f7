namespace Bot.Discord;

/// <summary>How long the registration of commands waits after it has failed.</summary>
internal sealed record CommandPace
{
    /// <summary>After the first try; each further one doubles it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);
}
