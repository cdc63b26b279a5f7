using Bot.Core.Moderation;
using Bot.Core.Moderation.Rules;
using Bot.Core.Topics;
using Bot.Discord.Model;

namespace Bot.Discord.Moderation;

/// <summary>What moderators may mean while they type.</summary>
internal static class ModeratorCompletions
{
    private const string Topic = "topic ";
    private const string Crisis = "crisis";
    private const string Overdose = "overdose";

    private static readonly string[] Names = [.. Enum.GetNames<SettingName>().Select(name => name.ToLowerInvariant()), "history"];

    /// <summary>A setting's name first, then its values, each for the server and for the channel alone.</summary>
    public static IEnumerable<Choice> Settings(TopicLibrary known, string typed)
    {
        if (typed.TrimStart().Split(' ', 2) is not [var word, var value]
            || !Enum.TryParse<SettingName>(word, ignoreCase: true, out var name))
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
        if (start.StartsWith(Crisis, StringComparison.OrdinalIgnoreCase))
            return Countries(known, start[Crisis.Length..]);
        if (start.StartsWith(Topic, StringComparison.OrdinalIgnoreCase))
            return Topics(known, start[Topic.Length..]);
        Choice[] overdose = [new(known.Wording.OverdoseButton, Overdose)];
        return
        [
            .. Overdose.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? overdose : [],
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
        known.Names.Complete(typed).Select(topic => new Choice(topic.Card.Title, $"{Topic}{topic.Id}"));

    private static IEnumerable<Choice> Countries(TopicLibrary known, string typed) => DiscordCompletions.Countries(known, typed)
        .Select(country => new Choice($"{known.Wording.CrisisLinesButton}: {country.Name}", $"{Crisis} {country.Code}"));
}
