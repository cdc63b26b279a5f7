using Bot.Core.Topics;

namespace Bot.Core.Moderation;

/// <summary>Names a card that can be pinned and counted, as a person would ask for it: <c>topic depression</c>, <c>crisis GB</c>,
/// <c>overdose</c>.</summary>
public readonly record struct CardKey(string Name)
{
    private const string TopicWord = "topic ";
    private const string CrisisWord = "crisis ";

    public static CardKey Overdose { get; } = new("overdose");

    public static CardKey OfTopic(TopicId topic) => new($"{TopicWord}{topic}");

    /// <param name="country">ISO 3166-1 code.</param>
    public static CardKey OfCrisis(string country) => new($"{CrisisWord}{country}");

    /// <summary>The topic that a name or the beginning of one speaks of; null where it does not begin like a topic's card.</summary>
    public static string? AfterTopic(string name) => After(TopicWord, name);

    /// <summary>The country that a name or the beginning of one speaks of; null where it does not begin like a crisis card.</summary>
    public static string? AfterCrisis(string name) => After(CrisisWord, name);

    public override string ToString() => Name;

    private static string? After(string word, string name) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? name[word.Length..] : null;
}
