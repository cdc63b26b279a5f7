namespace Bot.Content.Checks;

/// <summary>Looks for one kind of fault.</summary>
internal delegate IEnumerable<Finding> Rule(Checked content);

/// <param name="Release">Whether sources that nobody has opened yet count as errors.</param>
internal sealed record Checked(Draft Draft, DateOnly Today, bool Release);

internal static class Rules
{
    /// <summary>What these find keeps the bot from starting: with it some answer would fail, mislead or harm.</summary>
    public static readonly ImmutableArray<Rule> ThatStop =
    [
        CitationRules.CitedSourcesExist,
        ReferenceRules.NamedTopicsExist,
        ReferenceRules.NearMissesBelongSomewhere,
        ReferenceRules.TopicIdsAreFree,
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
        NumberShapeRules.EveryCountryHasAPlan,
        NumberShapeRules.NumbersFitTheirCountry,
        NumberShapeRules.EmergencyNumbersAreOfTheirCountry,
        NumberRules.NoForbiddenNumberIsWritten,
        NumberRules.NoLineHasAForbiddenNumber,
    ];

    /// <summary>What these find comes with time alone. The bot starts with it and says so.</summary>
    public static readonly ImmutableArray<Rule> ThatRemind = [FreshnessRules.LinesAreCheckedOften, FreshnessRules.TextsAreReviewedInTime];

    /// <summary>What these find is for authors and reviewers to mend; the bot still runs.</summary>
    public static readonly ImmutableArray<Rule> ThatAdvise =
    [
        CitationRules.SourcesAreCited,
        CitationRules.EachSentenceOfASummaryIsCited,
        CitationRules.EachFurtherPointIsCited,
        SourceRules.HaveAYear,
        SourceRules.HaveBeenOpened,
        LengthRules.SummariesAreShort,
        LengthRules.SummariesArePlain,
        LengthRules.SafetyCardsAreShort,
        LengthRules.RefusalsAreShort,
        LengthRules.CommandsAreShort,
        WordingRules.NoWordHurts,
        NumberRules.ProseHoldsNone,
        NumberRules.ExamplesHoldNone,
        ExampleRules.TopicsHaveEnoughAsks,
        ExampleRules.PhrasesAreSpecific,
        ExampleRules.NoExampleIsWrittenTwice,
        CheckedOnRules.NothingWasCheckedTomorrow,
        EmergencyRules.CardsNameTheNumber,
    ];
}
