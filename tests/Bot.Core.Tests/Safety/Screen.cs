using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Core.Answers;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Core.Tests.Safety;

/// <summary>The safety screen over a small library, with the matcher's confidences in a whole message given and
/// not measured, so that each bar is met to the digit.</summary>
internal static class Screen
{
    private static readonly Topic Sleep =
        new(new TopicId("sleep"), Card("sleep")) { Category = "body", Keywords = ["waking up", "heart stopped"] };

    public static SafetyCards Cards { get; } = new(
        Of("overdose", "heart stopped"), Of("suicide", "want out"), Of("worried", "scared for him"),
        new Dictionary<string, Refusal> { ["buying"] = new(Card("buying"), []), ["cooking"] = new(Card("cooking"), []) }
            .ToImmutableDictionary())
    {
        Telling = new PhraseBook(["blue"]),
    };

    private static readonly (string Label, Intent Meaning, string[] Words)[] Intents =
    [
        ("buying", new Intent.Raises(new SafetyConcern.UnsafeRequest("buying")), ["dealer", "price", "street", "gram"]),
        ("cooking", new Intent.Raises(new SafetyConcern.UnsafeRequest("cooking")), ["kettle", "filter", "acid", "flask"]),
        ("overdose", new Intent.Raises(SafetyConcern.Overdose.Now), ["grey", "lips", "slow", "breath"]),
        ("sleep", new Intent.About(Sleep), ["pillow", "blanket", "night", "dream"]),
        ("suicide", new Intent.Raises(SafetyConcern.Suicide.Own), ["goodbye", "over", "dark", "end"]),
        ("worried", new Intent.Raises(SafetyConcern.WorriedAboutSomeone.Else), ["friend", "brother", "worries", "him"]),
    ];

    private static readonly TopicLibrary Library = new([Sleep])
    {
        Intents = new IntentTable(
            IntentModel.Train([.. Intents.SelectMany(intent => Sayings(intent.Words).Select(said => new Example(said, intent.Label)))]),
            Intents.ToDictionary(intent => intent.Label, intent => intent.Meaning)),
        Safety = Cards,
        // Nothing else of a library is looked at.
        Sources = null!,
        Crisis = null!,
        Regions = null!,
        Wording = null!,
    };

    public static SafetyConcern? Addressed(string said, Sure sure) => SafetyScreen.Look(Hear(said, sure), Cards, addressed: true);

    public static SafetyConcern? Overheard(string said, Sure sure) => SafetyScreen.Look(Hear(said, sure), Cards, addressed: false);

    private static Hearing Hear(string said, Sure sure)
    {
        var words = Words.Of(said);
        return Hearing(said, words, Library.Names.Find(words), Library.Intents,
            new[] { sure.Buying, sure.Cooking, sure.Overdose, sure.Topic, sure.Suicide, sure.Worried });
    }

    /// <summary>A hearing is otherwise made by the matcher alone.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Hearing Hearing(
        ReadOnlySpan<char> own, ReadOnlySpan<char> words, Topic? named, IntentTable table, ReadOnlySpan<float> confidences);

    /// <summary>Each three of the words, in every order.</summary>
    private static IEnumerable<string> Sayings(string[] words) =>
        from first in words from second in words from third in words
        where first != second && second != third && first != third
        select $"{first} {second} {third}";

    private static SafetyCard Of(string id, string phrase) => new(Card(id), new PhraseBook([phrase]));

    private static Card Card(string id) => new(id, id, []);
}

/// <summary>How sure the matcher is of each intent, 0..1.</summary>
internal sealed record Sure(
    float Overdose = 0, float Suicide = 0, float Worried = 0, float Topic = 0, float Buying = 0, float Cooking = 0);
