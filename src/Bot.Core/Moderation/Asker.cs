namespace Bot.Core.Moderation;

/// <summary>Whoever gives a moderator's command, and where.</summary>
/// <param name="Place">The channel it was given in; a direct chat has the server 0.</param>
/// <param name="Person">The platform's number of the person; 0 where they act unseen.</param>
public sealed record Asker(ChatPlace Place, long Person, ChatNouns Nouns)
{
    /// <summary>Whether the platform's own permission lets them change settings.</summary>
    public bool MaySet { get; init; }

    /// <summary>Whether the platform's own permission lets them pin.</summary>
    public bool MayPin { get; init; }

    /// <summary>The platform's numbers of their roles.</summary>
    public ImmutableArray<long> Roles { get; init; } = [];

    /// <summary>The name, in the platform's interface, of a permission the bot lacks to post and pin here;
    /// null where it lacks none.</summary>
    public string? BotLacks { get; init; }

    internal bool IsInServer => Place.Server != 0;
}
