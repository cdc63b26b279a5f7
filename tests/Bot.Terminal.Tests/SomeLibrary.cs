using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Matching;

namespace Bot.Terminal.Tests;

/// <summary>The smallest library a conversation can hold.</summary>
internal static class SomeLibrary
{
    public static Conversation Conversation() => Conversation(() => Small);

    public static Conversation Conversation(Func<TopicLibrary> library) =>
        new(library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);

    public static TopicLibrary Small { get; } = Build();

    private static TopicLibrary Build()
    {
        var topic = new Topic(new TopicId("depression"), Card("depression", "Depression and heroin", "Depression can be treated."))
        {
            Category = "mental-health",
            Keywords = ["depression"],
            ReviewBy = DateOnly.MaxValue,
        };
        var emergency = new Emergency("999", "999 or 112", new Uri("https://source.example/"), new DateOnly(2026, 11, 23));
        var country = new CountryLines(Some.UnitedKingdom, emergency, [Some.Samaritans]);
        return new TopicLibrary([topic])
        {
            Sources = ImmutableDictionary<string, Source>.Empty,
            Crisis = new CrisisDirectory(
                ImmutableDictionary<string, CountryLines>.Empty.Add("GB", country),
                emergency with { Ambulance = "112, 911 or 999", General = "112, 911 or 999" },
                Some.HelpAnywhere.Directories),
            Regions = new RegionResolver([Some.UnitedKingdom], [("uk", Some.UnitedKingdom)], []),
            Safety = new SafetyCards(
                Safety("overdose", "Overdose", "not breathing"), Safety("suicide", "You are not alone", "want to die"),
                Safety("worried", "Worried about someone", "my friend wants to die"), ImmutableDictionary<string, Refusal>.Empty),
            Wording = Wording(),
            Intents = new IntentTable(
                IntentModel.Train(
                [
                    new Example("does heroin cause depression", "depression"), new Example("low mood on heroin", "depression"),
                    new Example("he is not breathing", "overdose"), new Example("she took too much", "overdose"),
                    new Example("nice weather", IntentModel.OutOfScope),
                ]),
                new Dictionary<string, Intent>
                {
                    ["depression"] = new Intent.About(topic),
                    ["overdose"] = new Intent.Raises(SafetyConcern.Overdose.Now),
                }),
        };
    }

    private static Wording Wording() => new()
    {
        About = Card("about", "About", "I am a bot."),
        Help = Card("help", "Help", "Ask me."),
        Privacy = Card("privacy", "Privacy", "Nothing is kept."),
        Topics = Card("topics", "Topics", "Pick one."),
        Sources = Card("sources", "Sources", "Name a topic."),
        NoMatch = Card("no-match", "No answer", "Try other words."),
        DidYouMean = Card("did-you-mean", "Did you mean", "One of these?"),
        CrisisLines = Card("crisis-lines", "Crisis lines", "You can call."),
        CrisisAnywhere = Card("crisis-anywhere", "Crisis lines", "Tell me your country."),
        CrisisNoLines = Card("crisis-no-lines", "Crisis lines", "None yet."),
        WhichCountry = Card("which-country", "Which country?", "Pick yours."),
        UnknownCountry = Card("unknown-country", "I do not know that country", "Try its full name."),
        CountrySet = Card("country-set", "Country: {country}", "I will show its lines."),
        CountryUnset = Card("country-unset", "No country set", "I never guess."),
        UnknownCommand = Card("unknown-command", "Unknown command", "These I know."),
        Gone = Card("gone", "Gone", "Ask again."),
        ReviewOverdue = [Paragraph.Text("Due for review.")],
        MoreButton = "More",
        SourcesButton = "Sources",
        CrisisLinesButton = "Crisis lines",
        OverdoseButton = "Overdose",
        TopicsButton = "Topics",
        Commands = Command.Declared.AddRange(Command.ForModerators).ToImmutableDictionary(name => name, name => $"{name} it."),
        Categories = [("mental-health", "Mental health")],
    };

    private static SafetyCard Safety(string id, string title, string phrase) =>
        new(Card(id, title, "Call now.") with { Lines = LinesWanted.Crisis }, new PhraseBook([phrase]));

    private static Card Card(string id, string title, string text) => new(id, title, [Paragraph.Text(text)]);
}
