using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Model;
using Bot.Discord.Moderation;

namespace Bot.Discord;

/// <summary>Completes what is typed into commands.</summary>
internal sealed class DiscordCompletions(Func<TopicLibrary> library)
{
    private const int MostChoices = 25;

    /// <summary>What may be meant by what was typed so far, best first.</summary>
    public Choice[] Of(InteractionChoice choice)
    {
        var known = library();
        var typed = choice.Options.FirstOrDefault(option => option.Focused)?.Value ?? "";
        var choices = DiscordQuestions.CommandOf(choice)?.Name switch
        {
            CommandName.Topic or CommandName.Sources =>
                known.Names.Complete(typed).Select(topic => new Choice(topic.Card.Title, topic.Id.Value)),
            CommandName.Crisis or CommandName.Country => Countries(known, typed).Select(country => new Choice(country.Name, country.Flag)),
            CommandName.Settings => ModeratorCompletions.Settings(known, typed),
            CommandName.Pin or CommandName.Unpin => ModeratorCompletions.Cards(known, typed),
            _ => [],
        };
        return [.. choices.Take(MostChoices).Where(one => one is { Name.Length: > 0 and <= 100, Value.Length: <= 100 })];
    }

    /// <summary>Nothing typed offers the countries we have lines of; a whole name or a slip of the finger counts too.</summary>
    internal static IEnumerable<Region> Countries(TopicLibrary known, string typed) => string.IsNullOrWhiteSpace(typed)
        ? known.Crisis.Countries.Select(country => country.Region)
        : known.Regions.Complete(typed).Concat(known.Regions.Resolve(typed) switch
        {
            RegionMatch.Known match => [match.Region],
            RegionMatch.Ambiguous match => match.Regions,
            RegionMatch.Unknown match => match.Nearest,
            _ => ImmutableArray<Region>.Empty,
        }).Distinct();
}
