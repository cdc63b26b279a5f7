namespace Bot.Discord.Moderation;

/// <summary>How long pinned cards wait, and for what.</summary>
internal sealed record PinPace
{
    /// <summary>Between two rounds over all cards: a crisis line may pass its date on any day.</summary>
    public TimeSpan Rounds { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// After a round that could not bring every card up to date; each further one doubles it, up to <see cref="Rounds"/>.
    /// </summary>
    public TimeSpan Again { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After Discord refused an edit because a channel has had too many of old messages; it names no time itself.</summary>
    public TimeSpan OldEdits { get; init; } = TimeSpan.FromSeconds(30);
}
