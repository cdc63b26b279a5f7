using Bot.Core.Intents;

namespace Bot.Core.Safety;

/// <summary>Looks for danger in each passage of a message: one sentence of a long story drowns in the rest.</summary>
internal static class PassageScreen
{
    /// <summary>A passage lacks what stands around it, so it must be this surely a danger, 0..1.</summary>
    private const float Sure = 0.9f;

    /// <returns>An overdose where any passage is sure of one; else the concern of the surest passage; null where none is sure.</returns>
    public static SafetyConcern? Look(in Hearing heard)
    {
        SafetyConcern? found = null;
        var surest = Sure;
        Span<float> confidences = stackalloc float[heard.IntentCount];
        foreach (var passage in new Passages(heard.Own))
        {
            var danger = Danger.In(heard.Only(passage, confidences));
            if (danger.OfOverdose >= Sure)
                return SafetyConcern.Overdose.Now;
            if (danger.Confidence >= surest)
                (found, surest) = (danger.Concern, danger.Confidence);
        }
        return found;
    }

    /// <summary>The passage in which a concern is surest; the whole message where no passage says more than it.</summary>
    /// <param name="confidences">One for each intent; those of the answer.</param>
    public static Hearing Loudest<TConcern>(in Hearing heard, Span<float> confidences) where TConcern : SafetyConcern
    {
        var loudest = heard.Own;
        var surest = heard.ConfidenceIn<TConcern>();
        foreach (var passage in new Passages(heard.Own))
        {
            var confidence = heard.Only(passage, confidences).ConfidenceIn<TConcern>();
            if (confidence <= surest)
                continue;
            loudest = passage;
            surest = confidence;
        }
        return heard.Only(loudest, confidences);
    }
}
