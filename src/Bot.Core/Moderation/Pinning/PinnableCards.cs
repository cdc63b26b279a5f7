using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Pinning;

/// <summary>The cards that can be pinned: any topic, the crisis lines of a country, and the overdose steps.</summary>
/// <param name="region">ISO 3166-1 code of the country whose numbers stand on the others.</param>
internal sealed class PinnableCards(TopicLibrary known, string? region, DateOnly today)
{
    private const int MostNear = 3;

    /// <summary>As they are shown today in a place, which may have a country of its own.</summary>
    public static PinnableCards In(ChatPlace place, TopicLibrary known, RoomRules rules, TimeProvider time) =>
        new(known, rules.Country(place), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <param name="typed">A card's name, or just a topic's or a country's.</param>
    /// <returns>Null where it names none.</returns>
    public CardKey? Find(string typed)
    {
        var name = typed.Trim();
        if (name.Equals(CardKey.Overdose.Name, StringComparison.OrdinalIgnoreCase))
            return CardKey.Overdose;
        if (CardKey.AfterCrisis(name) is { } code)
            return CountryOf(code) is { } named ? CardKey.OfCrisis(named.Code) : null;
        if (known.Names.Find(CardKey.AfterTopic(name) ?? name) is { } topic)
            return CardKey.OfTopic(topic.Id);
        return CountryNamed(name) is { } country ? CardKey.OfCrisis(country.Code) : null;
    }

    /// <summary>What it says now, with nothing in it that changes by the hour.</summary>
    /// <returns>Null where the content no longer has it.</returns>
    public Answer? Of(CardKey card) =>
        Named(card) is { } answer ? answer with { Help = answer.Help is { } help ? help with { Today = today } : null } : null;

    private Answer? Named(CardKey card) =>
        card == CardKey.Overdose ? new SafetyAnswers(known, region).Overdose(onPurpose: false)
        : CardKey.AfterCrisis(card.Name) is { } code && CountryOf(code) is { } country
            ? new CommandAnswers(known, country.Code, today).To(new Command(CommandName.Crisis, country.Flag))
        : CardKey.AfterTopic(card.Name) is { } id && known.Names.Find(id) is { } topic ? new TopicAnswers(known, region, today).About(topic)
        : null;

    /// <summary>What a pinned card says: where the content no longer has it, that it is gone.</summary>
    public Answer Shown(CardKey card) => Of(card) ?? new CommandAnswers(known, region, today).To(new Command(CommandName.More, card.Name))!;

    public string TitleOf(CardKey card) => Of(card)?.Heading ?? card.Name;

    /// <summary>What may have been meant; best first.</summary>
    public ImmutableArray<CardKey> Near(string typed)
    {
        var countries = known.Regions.Resolve(CardKey.AfterCrisis(typed) ?? typed) switch
        {
            RegionMatch.Ambiguous several => several.Regions,
            RegionMatch.Unknown unknown => unknown.Nearest,
            _ => [],
        };
        return
        [
            .. known.Names.Complete(CardKey.AfterTopic(typed) ?? typed).Take(MostNear).Select(topic => CardKey.OfTopic(topic.Id)),
            .. countries.Take(MostNear).Select(country => CardKey.OfCrisis(country.Code)),
        ];
    }

    /// <summary>A card's own name holds a code, and some codes are also short for a province: here they mean the country.</summary>
    private Region? CountryOf(string code) => known.Regions.ByCode(code) ?? CountryNamed(code);

    private Region? CountryNamed(string name) => known.Regions.Resolve(name) is RegionMatch.Known match ? match.Region : null;
}
