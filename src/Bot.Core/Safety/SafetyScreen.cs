using Bot.Core.Intents;

namespace Bot.Core.Safety;

/// <summary>
/// Looks for danger before anything else is considered. Overdose outranks suicide, suicide outranks worry, and when a message
/// may be a crisis or something milder it counts as the crisis: a wrong card costs little, a missed one can cost a life.
/// </summary>
internal static class SafetyScreen
{
    /// <summary>Fixed phrases decide at once; otherwise a message must be this surely for the bot at all, 0..1,</summary>
    private const float ForUsWhenAddressed = 0.35f;

    /// <summary>and this share of that must speak for danger: less than half, for a card too many costs little.</summary>
    private const float ShareOfDanger = 0.4f;

    /// <summary>The same for a request to turn down.</summary>
    private const float ShareOfRequest = 0.4f;

    /// <summary>A card that nobody asked for goes to a room full of people, so danger itself must be this sure.</summary>
    private const float SureWhenOverheard = 0.97f;

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
        var inScope = heard.ConfidenceInScope;
        var danger = overdose + suicide + worried;
        if (addressed ? inScope < ForUsWhenAddressed : danger < SureWhenOverheard)
            return null;
        if (danger < ShareOfDanger * inScope)
            return heard.ConfidenceIn<SafetyConcern.UnsafeRequest>() >= ShareOfRequest * inScope ? heard.Surest<SafetyConcern.UnsafeRequest>() : null;
        if (overdose >= suicide && overdose >= worried)
            return SafetyConcern.Overdose.Now;
        return suicide >= worried ? SafetyConcern.Suicide.Own : SafetyConcern.WorriedAboutSomeone.Else;
    }
}
