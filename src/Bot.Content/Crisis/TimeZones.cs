namespace Bot.Content.Crisis;

/// <summary>The IANA time zones of this machine. Small containers have none: hours are then shown without "open now".</summary>
internal static class TimeZones
{
    /// <summary>A zone every list has; without it there is no list.</summary>
    private const string Known = "Europe/London";

    public static bool AreKnown { get; } = Find(Known) is not null;

    /// <summary>Whether there is such a zone; where no zones are known, any name may be one.</summary>
    public static bool Has(string name) => !AreKnown || Find(name) is not null;

    public static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
