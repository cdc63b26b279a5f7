namespace Bot.Verbs;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The content has errors.</summary>
    public const int Content = 1;

    /// <summary>The bot that was asked does not answer, or is unwell.</summary>
    public const int NotHealthy = 1;

    /// <summary>A word of the command line, a setting or an input file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Every platform has stopped by itself, such as for a wrong token; the log says why.</summary>
    public const int NobodyAnswered = 3;

    /// <summary>The storage cannot be used: a newer version of the bot has written it,
    /// or a copy could not be made or brought back.</summary>
    public const int Storage = 4;
}
