namespace Bot.Telemetry;

/// <summary>The kinds of events that are told apart.</summary>
public enum Incoming
{
    Message,
    Command,
    Button,

    /// <summary>The menu of a message.</summary>
    Menu,

    /// <summary>Letters typed so far, to be completed.</summary>
    Typing,

    /// <summary>Cards asked for in any chat.</summary>
    Inline,

    /// <summary>The bot was added, removed or blocked.</summary>
    Membership,
}
