namespace Bot.Core.Safety;

/// <summary>What the safety screen sees in a message: a closed family.</summary>
public abstract record SafetyConcern
{
    private SafetyConcern()
    {
    }

    /// <summary>Somebody has taken too much, or is down, now.</summary>
    /// <param name="OnPurpose">Whether it may have been meant to end a life, so that a crisis line belongs beside the steps.</param>
    public sealed record Overdose(bool OnPurpose) : SafetyConcern
    {
        public static Overdose Now { get; } = new(OnPurpose: false);

        public static Overdose NowOnPurpose { get; } = new(OnPurpose: true);
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
