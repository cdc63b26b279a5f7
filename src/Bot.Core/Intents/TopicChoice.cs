using Bot.Core.Topics;

namespace Bot.Core.Intents;

/// <summary>Which topic a message asks about: a closed family.</summary>
internal abstract record TopicChoice
{
    /// <summary>A person who asked gets the likeliest topic once the message is this surely for the bot, 0..1.</summary>
    private const float ForUsWhenAddressed = 0.65f;

    /// <summary>Below this nothing is worth offering.</summary>
    private const float WorthOffering = 0.2f;

    /// <summary>Nobody asked, so the topic itself must be this sure.</summary>
    private const float SureWhenOverheard = 0.94f;

    private const int MostOffered = 3;

    private TopicChoice()
    {
    }

    public sealed record Clear(Topic Topic) : TopicChoice;

    /// <param name="Topics">At most three, surest first.</param>
    public sealed record Close(ImmutableArray<Topic> Topics) : TopicChoice;

    public sealed record None : TopicChoice
    {
        public static None Fits { get; } = new();
    }

    public static TopicChoice Of(in Hearing heard, bool addressed)
    {
        if (heard.Named is { } named)
            return addressed ? new Clear(named) : None.Fits;
        var surest = heard.SurestTopic(out var confidence);
        if (surest is null)
            return None.Fits;
        if (!addressed)
            return confidence >= SureWhenOverheard ? new Clear(surest) : None.Fits;
        var inScope = heard.ConfidenceInScope;
        if (inScope >= ForUsWhenAddressed)
            return new Clear(surest);
        return inScope >= WorthOffering ? new Close([.. heard.Topics().Take(MostOffered).Select(guess => guess.Topic)]) : None.Fits;
    }
}
