namespace Bot.Content.Checks;

/// <summary>Looks for one kind of fault.</summary>
internal delegate IEnumerable<Finding> Rule(Checked content);

/// <param name="Release">Whether sources that nobody has opened yet count as errors.</param>
internal sealed record Checked(Draft Draft, DateOnly Today, bool Release);

internal static class Rules
{
    /// <summary>What these find keeps the bot from starting: with it some answer would fail or mislead.</summary>
    public static readonly ImmutableArray<Rule> ThatStop =
    [
        CitationRules.CitedSourcesExist,
        ReferenceRules.NamedTopicsExist,
        ReferenceRules.NearMissesBelongSomewhere,
        ReferenceRules.CategoriesHaveAHeading,
        LabelRules.NoTextMeansTwoThings,
        LabelRules.EveryTextHasWords,
        GapRules.EveryGapIsFilled,
        GapRules.TitlesHaveNoGapsThatStayOpen,
        SectionRules.LabelsDiffer,
        SectionRules.SectionsHaveText,
        CountryRules.CodesAreKnown,
        CountryRules.FilesAreNamedByTheirCountry,
        CountryRules.NamesMeanOneCountry,
        CountryRules.LineIdsDiffer,
    ];
}
