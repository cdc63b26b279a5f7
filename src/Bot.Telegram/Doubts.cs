using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Telegram.Moderation;
using Telegram.Bot.Types;

namespace Bot.Telegram;

/// <summary>
/// "Why this?" and "Wrong topic". Nothing was kept of the question: it stands in the message that the answer replies to, and is asked
/// again.
/// </summary>
internal sealed class Doubts(Conversation conversation, Func<TopicLibrary> library, Administrators administrators, TelegramReplies replies)
{
    private const int MostWords = 4;
    private const int MostTopics = 3;
    private const int LongestAlert = 200;

    /// <summary>Shows the words that decided to whoever pressed.</summary>
    public Task Explain(CallbackQuery press, Message answer, CancellationToken ct)
    {
        var words = Explanation(answer)?.WordsFor.Take(MostWords).ToArray();
        var text = words is { Length: > 0 } ? $"These words decided: {string.Join(", ", words)}." : Texts.NoReason;
        return replies.Acknowledge(press.Id, text[..Math.Min(text.Length, LongestAlert)], asAlert: true, ct: ct);
    }

    /// <summary>Puts other topics in the place of the answer, for the person who asked or an administrator.</summary>
    public async Task TakeBack(CallbackQuery press, Message answer, CancellationToken ct)
    {
        var isAsker = answer.ReplyToMessage?.From?.Id == press.From.Id;
        if (!isAsker && !(await administrators.RightsOf(answer.Chat.Id, press.From.Id, ct)).MaySet)
        {
            await replies.Acknowledge(press.Id, Texts.NotYours, asAlert: true, ct: ct);
            return;
        }
        var others = Explanation(answer)?.Alternatives.Skip(1).Take(MostTopics).Select(guess => guess.Topic) ?? [];
        await replies.Replace(answer, Offer([.. others]), ct);
        await replies.Acknowledge(press.Id, ct: ct);
    }

    private Explanation? Explanation(Message answer)
    {
        if ((answer.ReplyToMessage?.Text ?? answer.ReplyToMessage?.Caption) is not { } asked)
            return null;
        var question = new Question(asked);
        return conversation.Explain(question, conversation.Reply(question));
    }

    private Suggestions Offer(ImmutableArray<Topic> topics)
    {
        var wording = library().Wording;
        var card = topics.IsEmpty ? wording.NoMatch : wording.DidYouMean;
        return new Suggestions(topics)
        {
            Heading = card.Title,
            Paragraphs = card.Body,
            Buttons = [.. topics.Select(topic => new Button(topic.Card.Title, new Command(CommandName.Topic, topic.Id.Value)))],
        };
    }
}
