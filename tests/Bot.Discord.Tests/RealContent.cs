using Bot.Content;
using Bot.Core;
using Bot.Core.Speaking;
using Bot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests;

/// <summary>The content of this repository, loaded once, on a day that stands still.</summary>
internal static class RealContent
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static LoadedContent Loaded { get; } = ContentFolder.Load(Repository.Content, Today, CancellationToken.None);

    public static Conversation Conversation()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero));
        return new Conversation(() => Loaded.Library, new SpeakingPolicy(time), time);
    }
}
