using Bot.Core.Moderation;
using Bot.Core.Moderation.Rules;
using Bot.Core.Topics;
using Bot.Discord.Model;

namespace Bot.Discord.Moderation;

/// <summary>What moderators may mean while they type.</summary>
internal static class ModeratorCompletions
{
    private static readonly string[] Names = [.. SettingNames.All.Select(name => name.Word()), "history"];

    /// <summary>A setting's name first, then its values, each for the server and for the channel alone.</summary>
    public static IEnumerable<Choice> Settings(TopicLibrary known, string typed)
    {
        if (typed.TrimStart().Split(' ', 2) is not [var word, var value] || SettingNames.Find(word) is not { } name)
            return Names.Where(one => one.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Select(one => new Choice(one, one));
        return Values(known, name, value.Trim()).SelectMany(one => new[]
        {
            new Choice($"{word} {one.Name}", $"{word} {one.Value}"), new Choice($"{word} {one.Name} here", $"{word} {one.Value} here"),
        });
    }

    /// <summary>The overdose steps, topics, and the crisis lines of countries.</summary>
    public static IEnumerable<Choice> Cards(TopicLibrary known, string typed)
    {
        var start = typed.Trim();
        // The word alone already asks for all of its kind.
        if (CardKey.AfterCrisis($"{start} ") is { } country)
            return Countries(known, country.Trim());
        if (CardKey.AfterTopic($"{start} ") is { } topic)
            return Topics(known, topic.Trim());
        Choice[] overdose = [new(known.Wording.OverdoseButton, CardKey.Overdose.Name)];
        return
        [
            .. CardKey.Overdose.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? overdose : [],
            .. Topics(known, start),
            .. start.Length == 0 ? [] : Countries(known, start),
        ];
    }

    /// <summary>A country is given as its flag: some two-letter codes are a province's too, and would be asked back.</summary>
    private static IEnumerable<Choice> Values(TopicLibrary known, SettingName name, string typed) => name == SettingName.Country
        ? DiscordCompletions.Countries(known, typed).Select(country => new Choice(country.Name, country.Flag))
        : SettingOffers.Of(name, known, DiscordPlaces.Nouns).Append("default")
            .Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(value => new Choice(value, value));

    private static IEnumerable<Choice> Topics(TopicLibrary known, string typed) =>
        known.Names.Complete(typed).Select(topic => new Choice(topic.Card.Title, CardKey.OfTopic(topic.Id).Name));

    private static IEnumerable<Choice> Countries(TopicLibrary known, string typed) => DiscordCompletions.Countries(known, typed)
        .Select(country => new Choice($"{known.Wording.CrisisLinesButton}: {country.Name}", CardKey.OfCrisis(country.Code).Name));
}
