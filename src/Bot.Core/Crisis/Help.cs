namespace Bot.Core.Crisis;

/// <summary>Whom to turn to, as it ends an answer. It holds its own words: renderers print them and add none.</summary>
/// <param name="Region">The country it is for; null where none is known.</param>
/// <param name="Emergency">The emergency number to show beside every line; with no country, the well-known ones and where they
/// work.</param>
/// <param name="Directories">Where to look further; empty where <paramref name="Lines"/> suffice.</param>
public sealed record Help(Region? Region, string Emergency, ImmutableArray<CrisisLine> Lines, ImmutableArray<HelplineDirectory> Directories)
{
    /// <summary>When it is read, for "open now"; null leaves that out.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The day on which it is read, for lines whose check is overdue; null: the day of <see cref="Now"/>.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether texting stands before calling, within a line too.</summary>
    private bool IsWrittenFirst { get; init; }

    public string Title => Region is null ? "Help anywhere." : $"Help in {CountryName.InSentence(Region.Name)}.";

    /// <summary>Stands before <see cref="Emergency"/>.</summary>
    public string EmergencyLabel => "Emergency:";

    /// <summary><see cref="Lines"/> in words, in the same order.</summary>
    public IEnumerable<LineText> LineTexts => Lines.Select(line => LineText.Of(line, Emergency, Now, IsWrittenFirst, Today));

    /// <summary>The same lines for somebody who cannot or will not call: those that take a text or a chat first.</summary>
    /// <param name="elsewhere">Where to look for a chat if none of the lines has one.</param>
    public Help WrittenFirst(ImmutableArray<HelplineDirectory> elsewhere) => this with
    {
        IsWrittenFirst = true,
        Lines = [.. Lines.OrderByDescending(line => line.IsWritten)],
        Directories = Lines.Any(line => line.IsWritten) ? Directories : elsewhere,
    };
}
