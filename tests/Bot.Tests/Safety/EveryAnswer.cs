using Bot.Core.Answers;
using Bot.Core.Questions;

namespace Bot.Tests.Safety;

/// <summary>Every answer that can be reached in a country: from the commands, the topics and the golden questions, through every button.</summary>
internal static class EveryAnswer
{
    public static IEnumerable<Answer> In(string? region)
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
            yield return answer;
            foreach (var button in answer.Buttons)
                if (pressed.Add(button.Command))
                    waiting.Enqueue(Question.Pressed(button.Command));
        }
    }
}
