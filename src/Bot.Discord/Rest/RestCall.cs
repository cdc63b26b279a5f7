namespace Bot.Discord.Rest;

/// <summary>One request, made as often as is safe.</summary>
/// <param name="Path">Below the version.</param>
/// <param name="Route">The path with its minor ids left out: what shares one limit, apart from <paramref name="Resource"/>.</param>
/// <param name="Resource">The channel or interaction that has its own share of the limit.</param>
internal sealed record RestCall(HttpMethod Method, string Path, string Route, string Resource = "")
{
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether a second one does no harm where nobody knows what became of the first.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <summary>Interactions are exempt from the limit over all requests, and wait behind nothing.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>When the answer is of no use any more.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
