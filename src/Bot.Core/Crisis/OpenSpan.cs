namespace Bot.Core.Crisis;

/// <summary>Opening times that some days of the week share.</summary>
/// <param name="First">The first of the days, which may be later in the week than <paramref name="Last"/>.</param>
/// <param name="Closes">An hour not after <paramref name="Opens"/> is one of the next day; midnight is the end of the day.</param>
public sealed record OpenSpan(DayOfWeek First, DayOfWeek Last, TimeOnly Opens, TimeOnly Closes)
{
    private const int DaysOfWeek = 7;

    public bool IsEveryDay => ((int)First - (int)Last + DaysOfWeek) % DaysOfWeek == 1;

    /// <returns>When it opens on the day; null where it stays closed.</returns>
    public DateTime? OpensOn(DateTime day) => Includes(day.DayOfWeek) ? day.Date + Opens.ToTimeSpan() : null;

    /// <param name="day">The day on which it opened.</param>
    public bool IsOpen(DateTime local, DateTime day) =>
        OpensOn(day) is { } opening && local >= opening && local < day.Date.AddDays(Closes > Opens ? 0 : 1) + Closes.ToTimeSpan();

    private bool Includes(DayOfWeek day) =>
        ((int)day - (int)First + DaysOfWeek) % DaysOfWeek <= ((int)Last - (int)First + DaysOfWeek) % DaysOfWeek;
}
