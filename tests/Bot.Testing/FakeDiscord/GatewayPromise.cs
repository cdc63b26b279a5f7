namespace Bot.Testing.FakeDiscord;

/// <summary>What Discord's gateway promises bots, and bots rely on.</summary>
public enum GatewayPromise
{
    None,

    /// <summary>A resumed session is sent what it missed.</summary>
    Replay,

    /// <summary>Op 9 tells that a session is over.</summary>
    InvalidSession,

    /// <summary>An intent the owner has not switched on closes the line with 4014.</summary>
    DisallowedIntents,

    /// <summary>Without Message Content, what is not meant for the bot arrives blank.</summary>
    BlankContent,
}
