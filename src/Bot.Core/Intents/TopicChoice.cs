using Bot.Core.Topics;

namespace Bot.Core.Intents;

/// <summary>Which topic a message asks about: a closed family.</summary>
internal abstract record TopicChoice
{
    /// <summary>How sure the matcher must be to answer a person who asked, 0..1.</summary>
    private const float SureWhenAddressed = 0.15f;

    /// <summary>Nobody asked, so the answer must be right.</summary>
    private const float SureWhenOverheard = 0.97f;

    /// <summary>Below this a topic is not worth offering.</summary>
    private const float WorthOffering = 0.05f;

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
        if (surest is not null && confidence >= (addressed ? SureWhenAddressed : SureWhenOverheard))
            return new Clear(surest);
        return addressed && confidence >= WorthOffering
            ? new Close([.. heard.Topics().TakeWhile(guess => guess.Confidence >= WorthOffering).Take(MostOffered).Select(guess => guess.Topic)])
            : None.Fits;
    }
}
