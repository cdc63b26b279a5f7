namespace Bot.Core.Moderation.Pinning;

/// <summary>What the platform made of a step: a closed family.</summary>
public abstract record PinResult
{
    private PinResult()
    {
    }

    /// <param name="Message">The platform's number of the message.</param>
    public sealed record Done(long Message) : PinResult;

    /// <summary>The message, or its channel, is not there.</summary>
    public sealed record Missing : PinResult;

    /// <summary>The message is there, but not pinned.</summary>
    public sealed record Unpinned : PinResult;

    /// <summary>The channel holds as many pins as it can.</summary>
    /// <param name="Most">How many that is; 0 where the platform does not say.</param>
    public sealed record Full(int Most) : PinResult;

    /// <param name="Permission">What the bot lacks, by its name in the platform's interface.</param>
    public sealed record NotAllowed(string Permission) : PinResult;

    /// <summary>It was certainly not done, for a reason that may pass.</summary>
    public sealed record NotDone : PinResult;

    /// <summary>Nobody knows whether it was done, or the platform could not be asked.</summary>
    public sealed record Unknown : PinResult;
}
