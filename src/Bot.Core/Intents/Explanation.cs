using Bot.Core.Answers;
using Bot.Core.Safety;
using Bot.Matching;

namespace Bot.Core.Intents;

/// <summary>Why an answer was given.</summary>
/// <param name="Confidence">0..1, in the decision; 1 where a fixed phrase, a name or a command decided.</param>
/// <param name="Alternatives">Every topic with the matcher's confidence in it, surest first.</param>
/// <param name="Why">What spoke for the decision, strongest first.</param>
public sealed record Explanation(float Confidence, ImmutableArray<TopicGuess> Alternatives, ImmutableArray<Evidence> Why)
{
    private const int MostEvidence = 8;

    /// <summary>The words of <see cref="Why"/> that spoke for the decision, strongest first, each once.</summary>
    public IEnumerable<string> WordsFor =>
        Why.Where(evidence => evidence.Weight > 0).Select(evidence => evidence.Feature.TrimStart('~')).Distinct(StringComparer.Ordinal);

    internal static Explanation Of(in Hearing heard, Answer answer, SafetyCards cards, bool addressed)
    {
        var topics = heard.Topics();
        return answer switch
        {
            TopicAnswer about when heard.Named == about.Topic => Fixed(heard.Words.ToString()),
            TopicAnswer about => new(topics.First(guess => guess.Topic == about.Topic).Confidence, topics,
                heard.Why(intent => intent is Intent.About it && it.Topic == about.Topic, MostEvidence)),
            OverdoseAnswer or CrisisAnswer when SafetyScreen.PhraseIn(heard, cards, addressed) is (var phrase, _) => Fixed(phrase),
            OverdoseAnswer => Loudest<SafetyConcern.Overdose>(heard, addressed),
            CrisisAnswer { AboutSomeoneElse: false } => Loudest<SafetyConcern.Suicide>(heard, addressed),
            CrisisAnswer => Loudest<SafetyConcern.WorriedAboutSomeone>(heard, addressed),
            RefusalAnswer => Sensed<SafetyConcern.UnsafeRequest>(heard, heard),
            CommandAnswer => new(1, [], []),
            Suggestions => new(topics is [var first, ..] ? first.Confidence : 0, topics, []),
            _ => new(1 - heard.ConfidenceInScope, topics, []),
        };

        Explanation Fixed(string words) => new(1, topics, [new Evidence(words.Trim(), 1)]);
    }

    /// <summary>Somebody who asked may have been heard in one passage of the message.</summary>
    private static Explanation Loudest<TConcern>(in Hearing heard, bool addressed) where TConcern : SafetyConcern =>
        Sensed<TConcern>(heard, addressed ? PassageScreen.Loudest<TConcern>(heard, stackalloc float[heard.IntentCount]) : heard);

    private static Explanation Sensed<TConcern>(in Hearing heard, in Hearing decided) where TConcern : SafetyConcern =>
        new(decided.ConfidenceIn<TConcern>(), heard.Topics(),
            decided.Why(intent => intent is Intent.Raises { Concern: TConcern }, MostEvidence));
}
