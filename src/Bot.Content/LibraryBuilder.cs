using Bot.Content.Crisis;
using Bot.Content.Replies;
using Bot.Content.Safety;
using Bot.Content.Training;
using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Intents;
using Bot.Core.Safety;
using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Content;

/// <summary>Puts a draft without errors together.</summary>
internal static class LibraryBuilder
{
    public static TopicLibrary Build(Draft draft, IntentModel model)
    {
        ImmutableArray<Topic> topics = [.. draft.Topics.Select(topic => topic.ToTopic())];
        return new TopicLibrary(topics)
        {
            Sources = draft.Sources.ToImmutableDictionary(source => source.Key.Text, source => source.ToSource()),
            Crisis = Directory(draft.Crisis, draft.Countries),
            Regions = Resolver(draft.Countries),
            Safety = Cards(draft.Safety),
            Wording = Wording(draft.Replies!),
            Intents = new IntentTable(model, Meaning(topics, draft.Safety)),
        };
    }

    private static CrisisDirectory Directory(CrisisDraft crisis, CountryNames names) => new(
        crisis.Countries.ToImmutableDictionary(
            country => country.Country.Text,
            country => country.ToCountryLines(names.Find(country.Country.Text)!.ToRegion()),
            StringComparer.OrdinalIgnoreCase),
        crisis.International!.Emergency.ToEmergency(),
        [.. crisis.International.Directories.Select(directory => directory.ToDirectory())]);

    private static RegionResolver Resolver(CountryNames names) => new(
        names.Countries.Select(country => country.ToRegion()),
        [
            .. names.Countries.SelectMany(country => country.Names.Select(name => (name.Text, country.ToRegion()))),
            .. names.Shared.SelectMany(shared => shared.CouldBe.Select(code => (shared.Name.Text, names.Find(code.Text)!.ToRegion()))),
        ],
        names.Shared.Select(shared => shared.Name.Text));

    private static SafetyCards Cards(SafetyDraft safety) => new(
        safety.Overdose!.ToSafetyCard(), safety.Suicide!.ToSafetyCard(), safety.WorriedAboutSomeone!.ToSafetyCard(),
        safety.Kinds.ToImmutableDictionary(refusal => refusal.Kind.Text, refusal => refusal.ToRefusal()));

    private static Wording Wording(RepliesDraft replies)
    {
        return new Wording
        {
            About = Card("about"),
            Help = Card("help"),
            Privacy = Card("privacy"),
            Topics = Card("topics"),
            Sources = Card("sources"),
            NoMatch = Card("no-match"),
            DidYouMean = Card("did-you-mean"),
            CrisisLines = Card("crisis-lines"),
            CrisisAnywhere = Card("crisis-anywhere"),
            CrisisNoLines = Card("crisis-no-lines"),
            WhichCountry = Card("which-country"),
            UnknownCountry = Card("unknown-country"),
            CountrySet = Card("country-set"),
            CountryUnset = Card("country-unset"),
            UnknownCommand = Card("unknown-command"),
            Gone = Card("gone"),
            ReviewOverdue = Reading.Passages.ToParagraphs(replies.ReviewOverdue),
            MoreButton = replies.Buttons["more"].Text,
            SourcesButton = replies.Buttons["sources"].Text,
            CrisisLinesButton = replies.Buttons["crisis-lines"].Text,
            OverdoseButton = replies.Buttons["overdose"].Text,
            TopicsButton = replies.Buttons["topics"].Text,
            Commands = replies.Commands.ToImmutableDictionary(command => command.Key, command => command.Value.Text),
            Categories = [.. replies.Categories.Select(category => (category.Category.Text, category.Heading.Text))],
        };

        Card Card(string key) => replies.Cards[key].ToCard();
    }

    private static Dictionary<string, Intent> Meaning(ImmutableArray<Topic> topics, SafetyDraft safety)
    {
        var meaning = topics.ToDictionary(topic => topic.Id.Value, Intent (topic) => new Intent.About(topic));
        meaning.Add(Labels.Overdose, new Intent.Raises(SafetyConcern.Overdose.Now));
        meaning.Add(Labels.Suicide, new Intent.Raises(SafetyConcern.Suicide.Own));
        meaning.Add(Labels.WorriedAboutSomeone, new Intent.Raises(SafetyConcern.WorriedAboutSomeone.Else));
        foreach (var refusal in safety.Kinds)
            meaning.Add(Labels.Unsafe(refusal.Kind.Text), new Intent.Raises(new SafetyConcern.UnsafeRequest(refusal.Kind.Text)));
        return meaning;
    }
}
