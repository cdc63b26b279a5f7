namespace Bot.Core.Safety;

/// <summary>What the safety screen sees in a message: a closed family.</summary>
public abstract record SafetyConcern
{
    private SafetyConcern()
    {
    }

    /// <summary>Somebody has taken too much, or is down, now.</summary>
    public sealed record Overdose : SafetyConcern
    {
        public static Overdose Now { get; } = new();
    }

    /// <summary>The writer speaks of a wish, plan or attempt of their own to die, or asks for a method.</summary>
    public sealed record Suicide : SafetyConcern
    {
        public static Suicide Own { get; } = new();
    }

    /// <summary>The writer fears that another person may take their own life.</summary>
    public sealed record WorriedAboutSomeone : SafetyConcern
    {
        public static WorriedAboutSomeone Else { get; } = new();
    }

    /// <summary>A request the bot turns down.</summary>
    /// <param name="Kind">Which one, as named in <c>refusals.md</c>.</param>
    public sealed record UnsafeRequest(string Kind) : SafetyConcern;
}
