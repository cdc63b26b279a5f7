using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Safety;
using Bot.Core.Topics;

namespace Bot.Content.Safety;

/// <summary>Everything below <c>safety/</c> as written; null where a file is missing.</summary>
internal sealed record SafetyDraft(
    SafetyCardDraft? Overdose, SafetyCardDraft? Suicide, SafetyCardDraft? WorriedAboutSomeone, RefusalsDraft? Refusals)
{
    public IEnumerable<SafetyCardDraft> Cards => new[] { Overdose, Suicide, WorriedAboutSomeone }.OfType<SafetyCardDraft>();

    public IEnumerable<RefusalDraft> Kinds => Refusals?.Kinds ?? [];
}

/// <param name="Label">The label its examples teach.</param>
internal sealed record SafetyCardDraft(Place At, CardDraft Card, string Label)
{
    public required ImmutableArray<Written> Phrases { get; init; }

    public required ImmutableArray<Written> Asks { get; init; }

    public required ImmutableArray<NearMiss> Not { get; init; }

    public required Review Review { get; init; }

    public SafetyCard ToSafetyCard() => new(Card.ToCard(), new PhraseBook(Phrases.Select(phrase => phrase.Text)));
}

internal sealed record RefusalsDraft(Place At, ImmutableArray<RefusalDraft> Kinds, ImmutableArray<NearMiss> Not, Review Review);

internal sealed record RefusalDraft(Written Kind, CardDraft Card, ImmutableArray<Written> Offers, ImmutableArray<Written> Asks)
{
    public Refusal ToRefusal() => new(Card.ToCard(), [.. Offers.Select(offer => new TopicId(offer.Text))]);
}
