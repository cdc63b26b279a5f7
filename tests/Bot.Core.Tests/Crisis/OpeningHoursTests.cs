using System.Globalization;
using Bot.Core.Crisis;

namespace Bot.Core.Tests.Crisis;

/// <summary>What a line says about its hours at a fixed instant. Lisbon is at UTC in winter, New York five hours behind.</summary>
public sealed class OpeningHoursTests
{
    private static readonly OpenSpan Evenings = new(DayOfWeek.Monday, DayOfWeek.Sunday, new TimeOnly(15, 30), new TimeOnly(0, 30));
    private static readonly OpenSpan Office = new(DayOfWeek.Monday, DayOfWeek.Friday, new TimeOnly(8, 0), new TimeOnly(17, 0));
    private static readonly OpenSpan ToMidnight = new(DayOfWeek.Monday, DayOfWeek.Sunday, new TimeOnly(9, 0), TimeOnly.MinValue);
    private static readonly OpenSpan Weekend = new(DayOfWeek.Saturday, DayOfWeek.Sunday, new TimeOnly(22, 0), new TimeOnly(2, 0));

    [Theory]
    [InlineData("2026-11-23T15:29Z", "Closed now, opens 15:30; if urgent call 112.")]
    [InlineData("2026-11-23T15:30Z", "Open now.")]
    [InlineData("2026-11-24T00:29Z", "Open now.")]
    [InlineData("2026-11-24T00:30Z", "Closed now, opens 15:30; if urgent call 112.")]
    public void Open_past_midnight(string instant, string now) =>
        Assert.Equal($"{now} Hours: every day 15:30-00:30, Lisbon time.", Said("Europe/Lisbon", instant, Evenings));

    [Theory]
    [InlineData("2026-03-29T07:59Z", "Closed now, opens 09:00; if urgent call 112.", "2026-03-29T08:00Z")]
    [InlineData("2026-10-25T08:59Z", "Closed now, opens 09:00; if urgent call 112.", "2026-10-25T09:00Z")]
    public void The_clock_it_opens_by_is_that_of_its_country_on_the_day_it_changes(string before, string now, string opening)
    {
        const string Hours = "Hours: every day 09:00-24:00, Lisbon time.";

        Assert.Equal($"{now} {Hours}", Said("Europe/Lisbon", before, ToMidnight));
        Assert.Equal($"Open now. {Hours}", Said("Europe/Lisbon", opening, ToMidnight));
    }

    [Theory]
    [InlineData("2026-11-22T06:59Z", true)] // 01:59, the night of Saturday
    [InlineData("2026-11-22T07:00Z", false)]
    [InlineData("2026-11-01T05:30Z", true)] // 01:30 daylight time
    [InlineData("2026-11-01T06:30Z", true)] // 01:30 again, an hour later
    [InlineData("2026-11-01T07:00Z", false)]
    [InlineData("2026-03-08T06:59Z", true)] // 01:59; the clock then jumps to 03:00
    [InlineData("2026-03-08T07:00Z", false)]
    [InlineData("2026-11-24T04:00Z", false)] // Monday 23:00
    public void A_night_line_keeps_to_the_clock_while_it_changes(string instant, bool open)
    {
        var said = Said("America/New_York", instant, Weekend);

        Assert.StartsWith(open ? "Open now. " : "Closed now, opens ", said, StringComparison.Ordinal);
        Assert.EndsWith("Hours: Saturday to Sunday 22:00-02:00, New York time.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-27T09:00Z", "Closed now, opens Monday 08:00; if urgent call 112.")] // Friday 17:00 in Manila
    [InlineData("2026-11-26T23:30Z", "Closed now, opens 08:00; if urgent call 112.")]
    [InlineData("2026-11-26T14:00Z", "Closed now, opens Friday 08:00; if urgent call 112.")] // Thursday 22:00
    public void Another_day_is_named(string instant, string now) =>
        Assert.Equal($"{now} Hours: Monday to Friday 08:00-17:00, Manila time.", Said("Asia/Manila", instant, Office));

    [Fact]
    public void A_day_may_have_two_spans() => Assert.Equal(
        "Closed now, opens Saturday 10:00; if urgent call 112. Hours: Monday to Friday 08:00-17:00, Saturday 10:00-14:00, Lisbon time.",
        Said("Europe/Lisbon", "2026-11-27T18:00Z", Office, new OpenSpan(DayOfWeek.Saturday, DayOfWeek.Saturday, new TimeOnly(10, 0), new TimeOnly(14, 0))));

    [Fact]
    public void Without_the_rules_of_its_zone_nothing_is_said_about_now() => Assert.Equal(
        "Hours: every day 15:30-00:30, Lisbon time.",
        Said(new OpeningHours.Weekly("Europe/Lisbon", Clock: null, [Evenings]), DateTimeOffset.UnixEpoch));

    [Fact]
    public void Without_an_instant_nothing_is_said_about_now() => Assert.Equal(
        "Hours: every day 15:30-00:30, Lisbon time.",
        Said(new OpeningHours.Weekly("Europe/Lisbon", TimeZoneInfo.Utc, [Evenings]), now: null));

    [Fact]
    public void Unknown_hours_are_never_read_as_open() =>
        Assert.Equal("Hours not confirmed; if urgent call 112.", Said(new OpeningHours.Unknown(), DateTimeOffset.UnixEpoch));

    [Fact]
    public void Day_and_night_needs_no_clock() => Assert.Equal("Open 24/7.", Said(new OpeningHours.Always(), now: null));

    private static string Said(string zone, string instant, params OpenSpan[] spans)
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var clock), "This machine has no time zone data.");
        return Said(new OpeningHours.Weekly(zone, clock, [.. spans]), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
    }

    private static string Said(OpeningHours hours, DateTimeOffset? now)
    {
        var line = new CrisisLine("x", "X", LineKind.Suicide)
        {
            Hours = hours,
            Source = new Uri("https://source.example/"),
            CheckedOn = new DateOnly(2026, 11, 23),
        };
        return LineText.Of(line, "112", now).Hours;
    }
}
