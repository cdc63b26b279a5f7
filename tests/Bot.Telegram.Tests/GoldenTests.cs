using Bot.Core;
using Bot.Core.Crisis;
using Bot.Core.Speaking;
using Bot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Telegram.Tests;

/// <summary>
/// The golden conversations of the terminal, held on Telegram: every word, number, link and button of the same files, in the same order.
/// </summary>
public sealed class GoldenTests(GoldenTests.Talk talk) : IClassFixture<GoldenTests.Talk>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Conversations");

    public static TheoryData<string, string, string> Exchanges()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            foreach (var (who, said, answer) in In(File.ReadAllText(file)))
                data.Add(who, said, answer);
        return data;
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task The_answer_is_the_terminals(string who, string said, string answer)
    {
        Assert.Equal(answer, await talk.Hold(who, said.Replace("\\n", "\n", StringComparison.Ordinal)));
        Assert.Empty(talk.Session.Server.Offences);
    }

    /// <summary>
    /// An exchange starts with <c>&gt; question</c>, <c>GB&gt; question</c> in a country, <c>GB again&gt; question</c> said there a second
    /// time, or <c>overheard&gt; message</c>; its answer follows.
    /// </summary>
    private static IEnumerable<(string Who, string Said, string Answer)> In(string text)
    {
        (string Who, string Said)? open = null;
        var answer = new List<string>();
        foreach (var line in text.Split('\n'))
            if (line.IndexOf("> ", StringComparison.Ordinal) is >= 0 and var mark
                && (mark == 0 || line[..mark] is "overheard"
                    || (line[..mark].Replace(" again", "", StringComparison.Ordinal) is { Length: 2 } country
                    && country.All(char.IsAsciiLetterUpper))))
            {
                if (open is { } before)
                    yield return (before.Who, before.Said, string.Join('\n', answer).Trim());
                open = (line[..mark], line[(mark + 2)..]);
                answer.Clear();
            }
            else
                answer.Add(line);
        if (open is { } last)
            yield return (last.Who, last.Said, string.Join('\n', answer).Trim());
    }

    /// <summary>One bot for all of them, on a day that stands still.</summary>
    public sealed class Talk : IAsyncLifetime
    {
        internal Session Session { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var noon = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
            Session = await Session.Start(conversation: new Conversation(() => RealContent.Library, new SpeakingPolicy(noon), noon));
        }

        public ValueTask DisposeAsync() => Session.DisposeAsync();

        /// <returns>What the bot said, as the terminal would have; empty for silence.</returns>
        internal async Task<string> Hold(string who, string said)
        {
            var person = Session.People.Join("Ann");
            var group = who == "overheard" ? Session.People.Found("Room") : null;
            if (who is [var first, var second, ..] && group is null)
                await Session.Ask(person, $"/country {new Region($"{first}{second}", "").Flag}");
            if (who.EndsWith("again", StringComparison.Ordinal))
                await Session.Ask(person, said);
            var before = Session.Server.Calls.SentTo(group?.Id ?? person.Id).Count;
            Session.People.Say(person, said, group);
            await Session.Settled();
            return string.Join("\n", Session.Server.Calls.SentTo(group?.Id ?? person.Id).Skip(before).Select(AsPlainText.Of));
        }
    }
}
