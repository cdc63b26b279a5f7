using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Intents;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Core.Topics;

namespace Bot.Tests.Robustness;

/// <summary>"Why this?" may be asked of an answer that an older library gave.</summary>
public sealed class ReloadTests
{
    private static readonly Question Asked = new("does heroin cause depression");

    private TopicLibrary _library = RealContent.Loaded.Library;

    [Fact]
    public void A_topic_written_anew_is_explained_as_it_now_is()
    {
        var (conversation, answer) = Answered();
        var before = conversation.Explain(Asked, answer);

        _library = Reloaded(topic => topic with { Keywords = [.. topic.Keywords, "anew"] });

        var after = conversation.Explain(Asked, answer);
        Assert.Equal(before.Confidence, after.Confidence);
        Assert.Equal(before.Why, after.Why);
    }

    [Fact]
    public void A_topic_that_is_gone_leaves_the_others_to_show()
    {
        var (conversation, answer) = Answered();

        _library = Reloaded(topic => topic.Id == answer.Topic.Id ? topic with { Id = new TopicId("other") } : topic);

        var after = conversation.Explain(Asked, answer);
        Assert.Empty(after.Why);
        Assert.DoesNotContain(after.Alternatives, guess => guess.Topic.Id == answer.Topic.Id);
    }

    private (Conversation Conversation, TopicAnswer Answer) Answered()
    {
        var conversation = new Conversation(() => _library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);
        return (conversation, Assert.IsType<TopicAnswer>(conversation.Reply(Asked)));
    }

    private static TopicLibrary Reloaded(Func<Topic, Topic> edit)
    {
        var old = RealContent.Loaded.Library;
        var topics = old.Topics.ToDictionary(topic => topic.Id, edit);
        var intents = old.Intents.Intents.Select(intent => intent is Intent.About about ? new Intent.About(topics[about.Topic.Id]) : intent);
        return new TopicLibrary([.. topics.Values])
        {
            Sources = old.Sources,
            Crisis = old.Crisis,
            Regions = old.Regions,
            Safety = old.Safety,
            Wording = old.Wording,
            Intents = new IntentTable(old.Intents.Model, old.Intents.Model.Labels.Zip(intents).ToDictionary(pair => pair.First, pair => pair.Second)),
        };
    }
}
