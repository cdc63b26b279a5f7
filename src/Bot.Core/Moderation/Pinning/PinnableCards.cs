using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Pinning;

/// <summary>The cards that can be pinned: any topic, the crisis lines of a country, and the overdose steps.</summary>
/// <param name="region">ISO 3166-1 code of the country whose numbers stand on the others.</param>
internal sealed class PinnableCards(TopicLibrary known, string? region, DateOnly today)
{
    private const string Topic = "topic ";
    private const string Crisis = "crisis ";
    private const string Overdose = "overdose";
    private const int MostNear = 3;

    /// <param name="typed">A card's name, or just a topic's or a country's.</param>
    /// <returns>Null where it names none.</returns>
    public CardKey? Find(string typed)
    {
        var name = typed.Trim();
        if (name.Equals(Overdose, StringComparison.OrdinalIgnoreCase))
            return new CardKey(Overdose);
        if (name.StartsWith(Crisis, StringComparison.OrdinalIgnoreCase))
            return CountryOf(name[Crisis.Length..]) is { } named ? new CardKey($"{Crisis}{named.Code}") : null;
        if (known.Names.Find(name.StartsWith(Topic, StringComparison.OrdinalIgnoreCase) ? name[Topic.Length..] : name) is { } topic)
            return new CardKey($"{Topic}{topic.Id}");
        return CountryNamed(name) is { } country ? new CardKey($"{Crisis}{country.Code}") : null;
    }

    /// <summary>What it says now, with nothing in it that changes by the hour.</summary>
    /// <returns>Null where the content no longer has it.</returns>
    public Answer? Of(CardKey card) =>
        Named(card) is { } answer ? answer with { Help = answer.Help is { } help ? help with { Today = today } : null } : null;

    private Answer? Named(CardKey card) => card.Name switch
    {
        Overdose => new SafetyAnswers(known, region).Overdose(onPurpose: false),
        var name when name.StartsWith(Crisis, StringComparison.Ordinal) && CountryOf(name[Crisis.Length..]) is { } country =>
            new CommandAnswers(known, country.Code, today).To(new Command(CommandName.Crisis, country.Flag)),
        var name when name.StartsWith(Topic, StringComparison.Ordinal) && known.Names.Find(name[Topic.Length..]) is { } topic =>
            new TopicAnswers(known, region, today).About(topic),
        _ => null,
    };

    /// <summary>What a pinned card says: where the content no longer has it, that it is gone.</summary>
    public Answer Shown(CardKey card) => Of(card) ?? new CommandAnswers(known, region, today).To(new Command(CommandName.More, card.Name))!;

    public string TitleOf(CardKey card) => Of(card)?.Heading ?? card.Name;

    /// <summary>What may have been meant; best first.</summary>
    public ImmutableArray<CardKey> Near(string typed)
    {
        var countries = known.Regions.Resolve(
            typed.StartsWith(Crisis, StringComparison.OrdinalIgnoreCase) ? typed[Crisis.Length..] : typed) switch
        {
            RegionMatch.Ambiguous several => several.Regions,
            RegionMatch.Unknown unknown => unknown.Nearest,
            _ => [],
        };
        return
        [
            .. known.Names.Complete(typed.Replace(Topic, "", StringComparison.OrdinalIgnoreCase)).Take(MostNear)
                .Select(topic => new CardKey($"{Topic}{topic.Id}")),
            .. countries.Take(MostNear).Select(country => new CardKey($"{Crisis}{country.Code}")),
        ];
    }

    /// <summary>A card's own name holds a code, and some codes are also short for a province: here they mean the country.</summary>
    private Region? CountryOf(string code) => known.Regions.ByCode(code) ?? CountryNamed(code);

    private Region? CountryNamed(string name) => known.Regions.Resolve(name) is RegionMatch.Known match ? match.Region : null;
}
