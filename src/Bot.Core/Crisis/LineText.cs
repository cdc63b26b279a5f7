using System.Globalization;
using Bot.Core.Answers;

namespace Bot.Core.Crisis;

/// <summary>A line in words, the same on every platform: renderers choose looks and what stands between the parts.</summary>
/// <param name="For">Such as "for veterans"; null for anyone.</param>
/// <param name="Hours">One or two sentences, with the emergency number where it is closed or not confirmed.</param>
/// <param name="Checked">When a person last compared it with its source, or that nobody has yet.</param>
public sealed record LineText(
    string Name, string? For, ImmutableArray<Way> Ways, string Hours, string? Cost, string? Languages, string? Note, string Checked)
{
    /// <summary>Everything after the ways, as whole sentences in reading order.</summary>
    public ImmutableArray<string> Facts =>
        [.. new[] { Hours, Cost, Languages, Note, Checked }.OfType<string>()];

    /// <param name="emergency">The number to call where the line cannot be reached.</param>
    /// <param name="now">When it is read, for "open now"; null leaves that out.</param>
    /// <param name="writtenFirst">Whether texting stands before calling.</param>
    /// <param name="today">When it is read, for a check that is overdue; null: the day of <paramref name="now"/>.</param>
    public static LineText Of(CrisisLine line, string emergency, DateTimeOffset? now, bool writtenFirst = false, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new LineText(
            line.Name,
            line.For.Length == 0 ? null : $"for {line.For}",
            [.. Crisis.Ways.To(line, writtenFirst)],
            HoursText.Of(line.Hours, emergency, now),
            line.Cost is { Length: > 0 } cost ? Sentence.Of($"{char.ToUpperInvariant(cost[0])}{cost[1..]}") : null,
            LanguageNames.WorthSaying(line.Languages) is { } languages ? Sentence.Of(languages) : null,
            line.Note is { } note ? Sentence.Of(note) : null,
            CheckedOf(line, today ?? (now is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null)));
    }

    private static string CheckedOf(CrisisLine line, DateOnly? today)
    {
        var date = line.CheckedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var overdue = line.CheckedOn.AddDays(CrisisLine.DaysACheckHolds) < today ? " A new check is overdue: it may have changed." : "";
        return line.IsVerified ? $"Checked on {date}.{overdue}" : $"Listed {date}, not yet confirmed.{overdue}";
    }
}
