namespace Bot.Core.Crisis;

/// <summary>When a line is open: a closed family.</summary>
public abstract record OpeningHours
{
    private OpeningHours()
    {
    }

    /// <summary>Day and night, every day.</summary>
    public sealed record Always : OpeningHours;

    /// <summary>Nobody has confirmed them. Never read as open.</summary>
    public sealed record Unknown : OpeningHours;

    /// <summary>Known, but not by the clock: "vary by day".</summary>
    public sealed record InWords(string Words) : OpeningHours;

    /// <summary>The same every week, by the clock of the line's own country.</summary>
    /// <param name="Zone">IANA name, such as <c>Europe/Lisbon</c>.</param>
    /// <param name="Clock">The zone's rules; null where this machine has none, and then nothing is said about now.</param>
    public sealed record Weekly(string Zone, TimeZoneInfo? Clock, ImmutableArray<OpenSpan> Spans) : OpeningHours
    {
        /// <returns>The time on the line's clock; null without its rules.</returns>
        public DateTime? LocalTime(DateTimeOffset instant) =>
            Clock is null ? null : DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, Clock).DateTime, DateTimeKind.Unspecified);

        public bool IsOpen(DateTime local) =>
            Spans.Any(span => span.IsOpen(local, local.Date) || span.IsOpen(local, local.Date.AddDays(-1)));

        /// <summary>When it opens next after <paramref name="local"/>.</summary>
        public DateTime OpensAfter(DateTime local) => Enumerable.Range(0, 8)
            .SelectMany(days => Spans.Select(span => span.OpensOn(local.Date.AddDays(days))))
            .OfType<DateTime>().Where(opening => opening > local).Min();
    }
}
