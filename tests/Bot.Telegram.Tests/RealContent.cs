using Bot.Content;
using Bot.Core;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Testing;

namespace Bot.Telegram.Tests;

/// <summary>The content of this repository, loaded once.</summary>
internal static class RealContent
{
    public static TopicLibrary Library { get; } = ContentFolder.Load(
        Repository.Content, new DateOnly(2026, 11, 23), CancellationToken.None).Library;

    public static Conversation Conversation(TimeProvider? time = null) => Of(Library, time);

    /// <summary>The same with another heading on the overdose card.</summary>
    public static TopicLibrary WithOverdose(string heading)
    {
        var safety = Library.Safety;
        var overdose = safety.Overdose with { Card = safety.Overdose.Card with { Title = heading } };
        return new TopicLibrary(Library.Topics)
        {
            Sources = Library.Sources,
            Crisis = Library.Crisis,
            Regions = Library.Regions,
            Safety = safety with { Overdose = overdose },
            Wording = Library.Wording,
            Intents = Library.Intents,
        };
    }

    private static Conversation Of(TopicLibrary library, TimeProvider? time) =>
        new(() => library, new SpeakingPolicy(time ?? TimeProvider.System), time ?? TimeProvider.System);
}
