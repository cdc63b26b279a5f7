namespace Bot.Content.Training;

/// <summary>The labels of the matcher that are no topics.</summary>
internal static class Labels
{
    public const string Overdose = "crisis-overdose";
    public const string Suicide = "crisis-suicide";
    public const string WorriedAboutSomeone = "worried-about-someone";
    public const string UnsafeRequest = "unsafe-request";

    /// <summary>What authors call ordinary talk that the bot stays out of.</summary>
    public const string Chatter = "chatter";

    public static string Unsafe(string kind) => $"{UnsafeRequest}/{kind}";
}
