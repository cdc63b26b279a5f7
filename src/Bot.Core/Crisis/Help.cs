namespace Bot.Core.Crisis;

/// <summary>Whom to turn to, as it ends an answer. It holds its own words: renderers print them and add none.</summary>
/// <param name="Region">The country it is for; null where none is known.</param>
/// <param name="Emergency">The emergency number to show beside every line; with no country, the well-known ones and where they work.</param>
/// <param name="Directories">Where to look further; empty where <paramref name="Lines"/> suffice.</param>
public sealed record Help(Region? Region, string Emergency, ImmutableArray<CrisisLine> Lines, ImmutableArray<HelplineDirectory> Directories)
{
    /// <summary>When it is read, for "open now"; null leaves that out.</summary>
    public DateTimeOffset? Now { get; init; }

    public string Title => Region is null ? "Help anywhere." : $"Help in {CountryName.InSentence(Region.Name)}.";

    /// <summary>Stands before <see cref="Emergency"/>.</summary>
    public string EmergencyLabel => "Emergency:";

    /// <summary><see cref="Lines"/> in words, in the same order.</summary>
    public IEnumerable<LineText> LineTexts => Lines.Select(line => LineText.Of(line, Emergency, Now));
}
