namespace Bot.Matching.Tests;

internal static class Some
{
    private static readonly Lazy<IntentModel> Trained = new(() => Train(Examples()));

    /// <summary>Trained once on <see cref="Examples"/>.</summary>
    public static IntentModel Model => Trained.Value;

    /// <summary>Three intents and chatter, twelve examples each.</summary>
    public static Example[] Examples() =>
    [
        .. Of("withdrawal", "how long does heroin withdrawal last", "what are the symptoms of withdrawal", "withdrawal timeline",
            "does withdrawal hurt", "when does heroin withdrawal start", "what helps against withdrawal", "can withdrawal kill me",
            "what is withdrawal like", "why does withdrawal make me sweat", "days of withdrawal",
            "sick from withdrawal", "withdrawal at home"),
        .. Of("naloxone", "what is naloxone", "where can i get naloxone", "how does narcan work", "how to use naloxone spray",
            "does naloxone expire", "is narcan free", "naloxone kit", "who can carry naloxone", "can naloxone harm somebody",
            "how long does narcan last", "how many doses of naloxone", "naloxone training"),
        .. Of("depression", "am i depressed", "what is depression", "signs of depression", "how is depression treated",
            "does depression go away", "what causes depression", "difference between sadness and depression", "i think i have depression",
            "medication for depression", "living with depression", "is depression an illness", "how common is depression"),
        .. Of(IntentModel.OutOfScope, "who wants to play tonight", "good morning everyone", "that match was great", "lol nice one",
            "my laptop is broken again", "anyone up for pizza", "the new update is out", "what is the best graphics card",
            "see you tomorrow",
            "how do i install the game", "happy birthday mate", "the weather is awful today"),
    ];

    public static IntentModel Train(IReadOnlyList<Example> examples, TrainingOptions? options = null)
        => IntentModel.Train(examples, options, TestContext.Current.CancellationToken);

    public static Dictionary<string, float> Confidences(this IntentModel model, string utterance)
    {
        var confidences = new float[model.Labels.Length];
        model.Score(utterance, confidences);
        return model.Labels.Zip(confidences).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The label of the highest confidence, out of scope among them.</summary>
    public static string Best(this IntentModel model, string utterance)
    {
        var confidences = model.Confidences(utterance);
        confidences.Add(IntentModel.OutOfScope, 1 - confidences.Values.Sum());
        return confidences.MaxBy(pair => pair.Value).Key;
    }

    private static IEnumerable<Example> Of(string label, params string[] texts) => texts.Select(text => new Example(text, label));
}
