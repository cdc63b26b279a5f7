using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Intents;
using Bot.Core.Safety;

namespace Bot.Core.Topics;

/// <summary>Everything the bot knows, loaded and checked as one; immutable, and swapped whole on reload.</summary>
public sealed class TopicLibrary
{
    private readonly ImmutableDictionary<TopicId, Topic> _byId;

    /// <param name="topics">In the order they are listed.</param>
    public TopicLibrary(ImmutableArray<Topic> topics)
    {
        Topics = topics;
        _byId = topics.ToImmutableDictionary(topic => topic.Id);
        Names = new TopicNames(topics);
    }

    public ImmutableArray<Topic> Topics { get; }

    public TopicNames Names { get; }

    /// <summary>The cited works by citation key.</summary>
    public required ImmutableDictionary<string, Source> Sources { get; init; }

    public required CrisisDirectory Crisis { get; init; }

    public required RegionResolver Regions { get; init; }

    public required SafetyCards Safety { get; init; }

    public required Wording Wording { get; init; }

    public required IntentTable Intents { get; init; }

    /// <summary>ISO 639-1 codes of the languages its texts are in, the default first.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public Topic this[TopicId id] => _byId[id];

    /// <summary>The card of a topic, a safety card or a refusal; null where there is none of that name.</summary>
    public Card? CardNamed(string id) =>
        _byId.TryGetValue(new TopicId(id), out var topic) ? topic.Card : Safety.All.FirstOrDefault(card => card.Id == id);

    /// <param name="name">The id of a card and, after a space, of one of its sections; without the latter its first section.</param>
    /// <returns>Null where there is no such card or section.</returns>
    public (Card Card, Section Section)? SectionNamed(string name)
    {
        var words = name.Split(' ', 2);
        return CardNamed(words[0]) is { Sections: [var first, ..] } card
            && (words.Length == 1 ? first : card.Sections.FirstOrDefault(section => section.Id == words[1])) is { } section
            ? (card, section)
            : null;
    }

    /// <summary>The topic of the same id in this library; null where there is none, or none any more.</summary>
    public Topic? Current(Topic topic) => _byId.GetValueOrDefault(topic.Id);
}
