namespace Bot.Discord.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum AfterClose
{
    Resume,

    /// <summary>Start a new session.</summary>
    Identify,

    /// <summary>Start a new session without the privileged intents.</summary>
    IdentifyWithLess,

    /// <summary>Discord will refuse however often it is tried: only the operator can help.</summary>
    GiveUp,
}

/// <summary>The close codes of the gateway.</summary>
internal static class CloseCode
{
    /// <summary>What we close with ourselves: any code but 1000 and 1001 keeps the session for a few minutes.</summary>
    public const int KeepsSession = 4000;

    public const int DisallowedIntents = 4014;

    /// <param name="code">Null where the line broke without one.</param>
    public static AfterClose Then(int? code) => code switch
    {
        4003 or 4005 or 4007 or 4009 => AfterClose.Identify,
        DisallowedIntents => AfterClose.IdentifyWithLess,
        4004 or 4010 or 4011 or 4012 or 4013 => AfterClose.GiveUp,
        _ => AfterClose.Resume,
    };

    /// <summary>What the operator can do about a code that ends the shard.</summary>
    public static string Advice(int? code) => code switch
    {
        4004 => "the token is wrong. Copy it anew from the Discord Developer Portal, page Bot, and set Discord:Token",
        4010 => "the shard number is invalid. Leave Discord:Shards out, and Discord chooses",
        4011 => "the bot is in too many servers for its shards. Leave Discord:Shards out, and Discord chooses",
        4012 => "this version of the gateway is no longer served. A newer version of the bot is needed",
        4013 => "it asked for intents that do not exist. A newer version of the bot is needed",
        DisallowedIntents =>
            "it asked for intents that are switched off. See the Discord Developer Portal, page Bot, Privileged Gateway Intents",
        _ => $"Discord closed the connection with {code}",
    };
}
