namespace Bot.Telemetry;

/// <summary>
/// What the platforms' servers say the time is. Where this machine's clock is far off, old questions are taken for new and new for old.
/// </summary>
public static class ServerClock
{
    /// <summary>Beyond this somebody should look at the clock; the alert ClockWrong draws the same line.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(1);

    private static long _ahead;

    /// <summary>How far this machine is ahead of the server heard last; negative where it is behind.</summary>
    public static TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    /// <param name="server">The Date header of an answer; null where it had none.</param>
    public static void Said(DateTimeOffset? server, TimeProvider time)
    {
        if (server is { } theirs)
            Interlocked.Exchange(ref _ahead, (time.GetUtcNow() - theirs).Ticks);
    }

    /// <summary>Why a request was lost, in a few words without an address. A wrong clock looks like a wrong certificate.</summary>
    public static string Loss(Exception lost, TimeProvider time) => (lost as HttpRequestException ?? lost.InnerException) switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            $"SecureConnectionError; is this machine's clock right? It says {time.GetUtcNow():yyyy-MM-dd HH:mm} UTC",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } => error.ToString(),
        _ => lost.GetType().Name,
    };
}
