using Bot.Core.Topics;

namespace Bot.Discord.Tests.Moderation;

/// <summary>The real content, of which one topic can be rewritten while the bot runs.</summary>
internal sealed class ChangingContent
{
    private TopicLibrary _library = RealContent.Loaded.Library;

    public TopicLibrary Library() => Volatile.Read(ref _library);

    public void Rewrite(string topic, string words) => Change(topic, card => card with { Body = [Paragraph.Text(words)] });

    public void Retitle(string topic, string title) => Change(topic, card => card with { Title = title });

    private void Change(string topic, Func<Card, Card> change)
    {
        var old = Library();
        _library = new TopicLibrary(
        [
            .. old.Topics.Select(one => one.Id.Value != topic ? one : one with { Card = change(one.Card) }),
        ])
        {
            Sources = old.Sources, Crisis = old.Crisis, Regions = old.Regions, Safety = old.Safety,
            Wording = old.Wording, Intents = old.Intents,
        };
    }
}
