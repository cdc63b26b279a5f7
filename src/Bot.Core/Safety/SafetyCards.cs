using Bot.Core.Topics;

namespace Bot.Core.Safety;

/// <summary>The fixed cards of the safety screen.</summary>
public sealed record SafetyCards(
    SafetyCard Overdose, SafetyCard Suicide, SafetyCard WorriedAboutSomeone, ImmutableDictionary<string, Refusal> Refusals)
{
    /// <summary>Words that name a danger. Overheard, a message without one of them must be taken for danger almost surely.</summary>
    public PhraseBook Telling { get; init; } = new([]);

    internal Wordings Wordings { get; } = new();

    /// <summary>Whether the card is for somebody in danger, and not one that turns a request down.</summary>
    public bool IsDanger(Card card) => card == Overdose.Card || card == Suicide.Card || card == WorriedAboutSomeone.Card;

    public IEnumerable<Card> All =>
        [Overdose.Card, Suicide.Card, WorriedAboutSomeone.Card, .. Refusals.Values.Select(refusal => refusal.Card)];
}

/// <param name="Phrases">Wordings that raise the card wherever they stand, unless negated.</param>
public sealed record SafetyCard(Card Card, PhraseBook Phrases)
{
    /// <summary>What is said instead to somebody who was shown the card within the hour; null: the card once more.</summary>
    public Card? Again { get; init; }
}

/// <param name="Offers">The topics offered instead.</param>
public sealed record Refusal(Card Card, ImmutableArray<TopicId> Offers);
