namespace Bot.Load.Discord;

/// <summary>What people say to one another, and to the bot.</summary>
internal static class Small
{
    public const string Talk = "anyone up for a game tonight after dinner";
    public const string Question = "what is naloxone";
}
