using System.Globalization;
using Bot.Content.Reading;

namespace Bot.Content.Crisis;

/// <summary>How the numbers of a country look, as dialled there.</summary>
/// <param name="Ambulance">Those that bring medical help; a card for an overdose names no others.</param>
/// <param name="General">Other emergency numbers, such as the police.</param>
/// <param name="Short">The whole digits of each short number of a helpline.</param>
/// <param name="Lines">Of the longer numbers of helplines.</param>
internal sealed record NumberPlan(
    Written Country,
    ImmutableArray<Written> Ambulance,
    ImmutableArray<Written> General,
    ImmutableArray<string> Short,
    ImmutableArray<NumberShape> Lines)
{
    /// <param name="digits">Of a helpline, without what stands between them.</param>
    public bool Has(string digits) =>
        digits.Length <= NumberShape.LongestShort ? Short.Contains(digits) : Lines.Any(shape => shape.Fits(digits));
}

/// <summary>Written as <c>10 digits</c> or <c>10 digits from 0800</c>; only of numbers too long to be listed whole.</summary>
internal sealed record NumberShape(int Length, string Start)
{
    /// <summary>Digits. Among numbers this short a slip of the finger mostly gives another that looks as good.</summary>
    public const int LongestShort = 6;

    public static NumberShape? Read(string text) => text.Split(' ') switch
    {
        [var length, "digits"] when Count(length) is { } digits => new NumberShape(digits, ""),
        [var length, "digits", "from", var start] when Count(length) is { } digits && start.All(char.IsAsciiDigit) =>
            new NumberShape(digits, start),
        _ => null,
    };

    /// <param name="digits">Of a number, without what stands between them.</param>
    public bool Fits(string digits) => digits.Length == Length && digits.StartsWith(Start, StringComparison.Ordinal);

    public override string ToString() => Start.Length == 0 ? $"{Length} digits" : $"{Length} digits from {Start}";

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > LongestShort ? count : null;
}
