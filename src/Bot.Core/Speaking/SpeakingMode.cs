namespace Bot.Core.Speaking;

/// <summary>When the bot may speak in a room without being asked. When it is addressed it always answers.</summary>
public enum SpeakingMode
{
    Off,
    Mentioned,
    Questions,
    All,
}
