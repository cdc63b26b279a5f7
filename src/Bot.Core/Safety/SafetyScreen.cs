using Bot.Core.Intents;

namespace Bot.Core.Safety;

/// <summary>
/// Looks for danger before anything else is considered. Overdose outranks suicide, suicide outranks worry, and when a message
/// may be a crisis or something milder it counts as the crisis: a wrong card costs little, a missed one can cost a life.
/// </summary>
internal static class SafetyScreen
{
    /// <summary>Fixed phrases decide at once; otherwise the matcher must be this sure, 0..1.</summary>
    private const float SureWhenAddressed = 0.2f;

    /// <summary>A card that nobody asked for goes to a room full of people, so it takes more.</summary>
    private const float SureWhenOverheard = 0.98f;

    private const float SureOfRequest = 0.2f;

    /// <returns>Null where nothing is wrong.</returns>
    public static SafetyConcern? Look(in Hearing heard, SafetyCards cards, bool addressed)
    {
        if (cards.Overdose.Phrases.FindIn(heard.Words) is not null)
            return SafetyConcern.Overdose.Now;
        if (cards.Suicide.Phrases.FindIn(heard.Words) is not null)
            return SafetyConcern.Suicide.Own;
        if (cards.WorriedAboutSomeone.Phrases.FindIn(heard.Words) is not null)
            return SafetyConcern.WorriedAboutSomeone.Else;
        return heard.Named is null ? Sense(heard, addressed) : null;
    }

    private static SafetyConcern? Sense(in Hearing heard, bool addressed)
    {
        var overdose = heard.ConfidenceIn<SafetyConcern.Overdose>();
        var suicide = heard.ConfidenceIn<SafetyConcern.Suicide>();
        var worried = heard.ConfidenceIn<SafetyConcern.WorriedAboutSomeone>();
        if (overdose + suicide + worried < (addressed ? SureWhenAddressed : SureWhenOverheard))
            return addressed && heard.ConfidenceIn<SafetyConcern.UnsafeRequest>() >= SureOfRequest ? heard.Surest<SafetyConcern.UnsafeRequest>() : null;
        if (overdose >= suicide && overdose >= worried)
            return SafetyConcern.Overdose.Now;
        return suicide >= worried ? SafetyConcern.Suicide.Own : SafetyConcern.WorriedAboutSomeone.Else;
    }
}
