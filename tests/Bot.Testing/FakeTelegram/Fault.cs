namespace Bot.Testing.FakeTelegram;

/// <summary>What goes wrong with one call: a closed family.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429 with <c>retry_after</c>; the call is not carried out.</summary>
    public sealed record TooMany(int Seconds) : Fault;

    /// <summary>An error of the server, such as 500 or 502; the call is not carried out.</summary>
    public sealed record Broken(int Status) : Fault;

    /// <summary>The connection is cut without an answer.</summary>
    /// <param name="AfterEffect">Whether the call is carried out first: the bot cannot tell.</param>
    public sealed record Cut(bool AfterEffect) : Fault;

    /// <summary>No answer comes until the client gives up.</summary>
    /// <inheritdoc cref="Cut"/>
    public sealed record Hang(bool AfterEffect) : Fault;
}
