using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Telegram.Buttons;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace Bot.Telegram;

/// <summary>
/// Cards to send in any chat, offered while somebody types after the bot's name: danger first, then topics, then countries.
/// </summary>
internal sealed class InlineCards(Conversation conversation, Func<TopicLibrary> library, BotName me)
{
    private const int MostTopics = 12;
    private const int MostCountries = 4;
    private const int MostNear = 3;
    private const int LongestDescription = 120;

    /// <returns>At most 50, best first.</returns>
    public ImmutableArray<InlineQueryResult> For(string typed, string? region)
    {
        var named = Topics(typed).Concat(Countries(typed)).ToArray();
        var commands = Danger(typed, region).Concat(named.Length > 0 ? named : Near(typed)).Concat(Always()).Distinct();
        return [.. commands.Select(command => Card(command, region)).OfType<InlineQueryResult>()];
    }

    private IEnumerable<Command> Danger(string typed, string? region) => conversation.Reply(new Question(typed) { Region = region }) switch
    {
        OverdoseAnswer => [new Command(CommandName.Overdose)],
        CrisisAnswer => [new Command(CommandName.Crisis)],
        _ => [],
    };

    private IEnumerable<Command> Topics(string typed) => library().Names.Complete(typed).Take(MostTopics).Select(About);

    /// <summary>Where no name begins so: what it may mean, slips of the finger included.</summary>
    private IEnumerable<Command> Near(string typed)
    {
        var question = new Question(typed);
        return conversation.Explain(question, conversation.Reply(question)).Alternatives.Take(MostNear).Select(guess => About(guess.Topic));
    }

    private static Command About(Topic topic) => new(CommandName.Topic, topic.Id.Value);

    private IEnumerable<Command> Countries(string typed) => string.IsNullOrWhiteSpace(typed)
        ? []
        : library().Regions.Complete(typed).Take(MostCountries).Select(region => new Command(CommandName.Crisis, region.Code));

    private static IEnumerable<Command> Always() => [new Command(CommandName.Overdose), new Command(CommandName.Crisis)];

    /// <returns>Null for an answer without words.</returns>
    private InlineQueryResultArticle? Card(Command command, string? region)
    {
        var answer = conversation.Reply(Question.Pressed(command) with { Region = region });
        if (TelegramRenderer.Render(answer) is not [var page, ..])
            return null;
        return new InlineQueryResultArticle(DeepLink.Write(command) ?? command.Name.ToString(), answer.Heading, Content(page.Html))
        {
            Description = page.Lines.Skip(1).FirstOrDefault()?.Text is { } text ? text[..Math.Min(text.Length, LongestDescription)] : null,
            ReplyMarkup = Keyboard.Of([Keyboard.InPrivate(me.Name, command)]),
        };
    }

    private static InputTextMessageContent Content(string html) =>
        new(html) { ParseMode = ParseMode.Html, LinkPreviewOptions = new() { IsDisabled = true } };
}
