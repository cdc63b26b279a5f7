namespace Bot.Telegram.Sending;

/// <summary>What became of a message: a closed family.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="ChatId">Where it went: another chat than meant where a group has moved.</param>
    public sealed record Made(long ChatId) : Delivery;

    /// <summary>It was not sent and will not be.</summary>
    /// <param name="Code">As HTTP; 0 where the server could not be reached.</param>
    public sealed record Refused(int Code, string Why) : Delivery;

    /// <summary>The answer to the call never came, so nobody knows whether it was carried out.</summary>
    public sealed record Unknown : Delivery
    {
        public static Unknown Outcome { get; } = new();
    }
}
