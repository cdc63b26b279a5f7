using Bot.Core.Intents;

namespace Bot.Core.Safety;

/// <summary>
/// Looks for danger before anything else is considered. Overdose outranks suicide, suicide outranks worry, and when a message
/// may be a crisis or something milder it counts as the crisis: a wrong card costs little, a missed one can cost a life.
/// </summary>
internal static class SafetyScreen
{
    /// <summary>Fixed phrases decide at once; otherwise a message must be this surely for the bot at all, 0..1,</summary>
    private const float ForUsWhenAddressed = 0.4f;

    /// <summary>and this share of that must speak for danger,</summary>
    private const float ShareOfDanger = 0.4f;

    /// <summary>or this share for a request to turn down.</summary>
    private const float ShareOfRequest = 0.35f;

    /// <summary>A card that nobody asked for goes to a room full of people,
    /// so danger itself must be this sure where a word names it,</summary>
    private const float SureWhenOverheard = 0.8f;

    /// <summary>and this sure where none does, or where it is denied or long ago.</summary>
    private const float SureWithoutAWord = 0.99f;

    /// <summary>Overheard, a fixed phrase may be quoted, sung or a joke, so the matcher must take it for danger too.</summary>
    private const float SureOfAPhraseWhenOverheard = 0.5f;

    /// <returns>Null where nothing is wrong.</returns>
    public static SafetyConcern? Look(in Hearing heard, SafetyCards cards, bool addressed)
    {
        var concern = PhraseIn(heard, cards, addressed)?.Concern ?? (heard.Named is null ? Sense(heard, cards, addressed) : null);
        if (addressed && heard.Named is null && concern is not SafetyConcern.Overdose)
        {
            // A passage may quote another person, so a danger that the whole is about stays what it is; an overdose cannot wait.
            var inPassage = PassageScreen.Look(heard);
            if (concern is null or SafetyConcern.UnsafeRequest || inPassage is SafetyConcern.Overdose)
                concern = inPassage ?? concern;
        }
        return concern is SafetyConcern.Overdose && cards.Wordings.OnPurpose.FindIn(heard.Words) is not null
            ? SafetyConcern.Overdose.NowOnPurpose : concern;
    }

    /// <summary>The fixed phrase that decides at once; null where none does.</summary>
    public static (string Phrase, SafetyConcern Concern)? PhraseIn(in Hearing heard, SafetyCards cards, bool addressed)
    {
        (string, SafetyConcern)? found =
            cards.Overdose.Phrases.FindIn(heard.Words) is { } overdose ? (overdose, SafetyConcern.Overdose.Now)
            : cards.Suicide.Phrases.FindIn(heard.Words) is { } suicide ? (suicide, SafetyConcern.Suicide.Own)
            : cards.WorriedAboutSomeone.Phrases.FindIn(heard.Words) is { } worried ? (worried, SafetyConcern.WorriedAboutSomeone.Else)
            : null;
        var counts = addressed
            || (Danger.In(heard).Confidence >= SureOfAPhraseWhenOverheard && cards.Wordings.LongAgo.FindIn(heard.Words) is null);
        return counts ? found : null;
    }

    private static float BarWhenOverheard(in Hearing heard, SafetyCards cards) =>
        cards.Telling.FindIn(heard.Words) is null || cards.Wordings.LongAgo.FindIn(heard.Words) is not null
            ? SureWithoutAWord : SureWhenOverheard;

    private static SafetyConcern? Sense(in Hearing heard, SafetyCards cards, bool addressed)
    {
        var inScope = heard.ConfidenceInScope;
        var danger = Danger.In(heard);
        if (addressed ? inScope < ForUsWhenAddressed : danger.Confidence < BarWhenOverheard(heard, cards))
            return null;
        if (danger.Confidence >= ShareOfDanger * inScope)
            return danger.Concern;
        return heard.ConfidenceIn<SafetyConcern.UnsafeRequest>() >= ShareOfRequest * inScope
            ? heard.Surest<SafetyConcern.UnsafeRequest>() : null;
    }
}
