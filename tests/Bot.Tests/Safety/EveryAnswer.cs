using System.Collections.Concurrent;
using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Terminal;

namespace Bot.Tests.Safety;

/// <param name="Region">Whose numbers it may hold: the country it was asked about, or else the chosen one; null for neither.</param>
internal sealed record Reply(Answer Answer, string Text, string? Region);

/// <summary>
/// Every answer that can be reached in a country: from the commands, the topics and the golden questions, through every button.
/// </summary>
internal static class EveryAnswer
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Reply>>> Known = new(StringComparer.Ordinal);

    public static IReadOnlyList<Reply> In(string? region) =>
        Known.GetOrAdd(region ?? "", _ => new Lazy<IReadOnlyList<Reply>>(() => [.. Reached(region)])).Value;

    private static IEnumerable<Reply> Reached(string? region)
    {
        var conversation = RealContent.Conversation();
        var library = RealContent.Loaded.Library;
        var waiting = new Queue<Question>();
        foreach (var name in Command.Declared)
            waiting.Enqueue(Question.Pressed(new Command(name)));
        foreach (var topic in library.Topics)
            waiting.Enqueue(Question.Pressed(new Command(CommandName.Topic, topic.Id.Value)));
        foreach (var country in library.Crisis.Countries)
            waiting.Enqueue(Question.Pressed(new Command(CommandName.Crisis, country.Region.Code)));
        foreach (var card in library.Safety.All)
            foreach (var section in card.Sections)
                waiting.Enqueue(Question.Pressed(new Command(CommandName.More, $"{card.Id} {section.Id}")));
        foreach (var said in Conversations.ConversationTests.Questions())
            waiting.Enqueue(Question.Typed(said));

        var pressed = new HashSet<Command>();
        while (waiting.TryDequeue(out var question))
        {
            var answer = conversation.Reply(question with { Region = region });
            yield return new Reply(answer, PlainRenderer.Render(answer with { Sources = [] }), About(question, region));
            foreach (var button in answer.Buttons)
                if (pressed.Add(button.Command))
                    waiting.Enqueue(Question.Pressed(button.Command));
        }
    }

    /// <returns>The country that was named, in a command or alone, or else the chosen one; null for one we have no lines of.</returns>
    private static string? About(Question question, string? chosen)
    {
        var library = RealContent.Loaded.Library;
        var named = library.Regions.Resolve(question.Text) is RegionMatch.Known known ? known.Region.Code : null;
        if (question.Command is { Name: CommandName.Crisis or CommandName.Country, Argument.Length: > 0 })
            chosen = named;
        else if (question.Command is null && named is null && library.Regions.Names(question.Text))
            chosen = null;
        else if (question.Command is { Name: CommandName.Overdose })
            chosen = named ?? chosen;
        else if (question.Command is null)
            chosen = named ?? library.Regions.MentionedIn($" {question.Text.ToLowerInvariant()} ")?.Code ?? chosen;
        return library.Crisis.Countries.Any(country => country.Region.Code == chosen) ? chosen : null;
    }
}
