using Bot.Content.Reading;

namespace Bot.Content.Checks;

/// <summary>Looks for one kind of fault.</summary>
internal delegate IEnumerable<Finding> Rule(Checked content);

/// <param name="Release">Whether what a person has still to look at counts as an error.</param>
internal sealed record Checked(Draft Draft, DateOnly Today, bool Release)
{
    /// <summary>A person has still to look at this: a warning, but a release waits for it.</summary>
    public Finding Pending(Place at, string message) => Release ? at.Error(message) : at.Warning(message);
}

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
        FreshnessRules.NothingIsDatedAhead,
        SourceRules.HaveAYear,
        SourceRules.HaveBeenOpened,
        ConfirmationRules.NumbersAreConfirmed,
        SignOffRules.TextsAreSignedOff,
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
        EmergencyRules.CardsNameTheNumber,
        DialRules.NumbersCanBeDialled,
        FitRules.ButtonsFit,
        FitRules.TextsFitAMessage,
        FolderRules.EveryFileIsRead,
    ];
}
