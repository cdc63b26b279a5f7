using System.Globalization;
using Bot.Content.Reading;

namespace Bot.Content.Crisis;

/// <summary>How the numbers of a country look, as dialled there.</summary>
/// <param name="Emergency">Every number a card may name as the emergency number.</param>
internal sealed record NumberPlan(Written Country, ImmutableArray<Written> Emergency, ImmutableArray<NumberShape> Lines);

/// <summary>Written as <c>10 digits</c> or <c>10 digits from 0800</c>.</summary>
internal sealed record NumberShape(int Length, string Start)
{
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
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;
}
