using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>Cited summaries, and what to say where it is not clear which one is wanted.</summary>
internal sealed class TopicAnswers(TopicLibrary library, string? region, DateOnly today)
{
    private const int MostRelated = 2;

    public static Button Link(Topic topic) => new(topic.Card.Title, new Command(CommandName.Topic, topic.Id.Value));

    public TopicAnswer About(Topic topic)
    {
        var text = new Text(library);
        var body = text.Of(topic.Card.Body);
        if (today > topic.ReviewBy)
            body = [.. body, .. text.Of(library.Wording.ReviewOverdue, ("date", topic.ReviewBy.ToString("yyyy-MM-dd")))];
        return new TopicAnswer(topic)
        {
            Heading = topic.Card.Title,
            Paragraphs = body,
            Sources = text.Citations,
            Help = Help(topic),
            Buttons = Buttons(topic),
        };
    }

    public Suggestions DidYouMean(ImmutableArray<Topic> topics)
    {
        var card = topics.IsEmpty ? library.Wording.NoMatch : library.Wording.DidYouMean;
        return new Suggestions(topics)
        {
            Heading = card.Title,
            Paragraphs = new Text(library).Of(card.Body),
            Buttons = topics.IsEmpty
                ?
                [
                    new Button(library.Wording.TopicsButton, new Command(CommandName.Topics)),
                    new Button(library.Wording.CrisisLinesButton, new Command(CommandName.Crisis)),
                ]
                :
                [
                    .. topics.Select(Link),
                    new Button(library.Wording.CrisisLinesButton, new Command(CommandName.Crisis)),
                    SafetyAnswers.OverdoseButton(library),
                ],
        };
    }

    /// <summary>Beside what is said of overdoses only the number that brings an ambulance may stand.</summary>
    private Help? Help(Topic topic)
    {
        var help = library.Crisis.For(topic.Card.Lines, region);
        return topic.Category == Topic.Safety && help is not null ? help with { Emergency = library.Crisis.AmbulanceIn(region) } : help;
    }

    private ImmutableArray<Button> Buttons(Topic topic)
    {
        var buttons = ImmutableArray.CreateBuilder<Button>();
        if (topic.Category == Topic.Safety)
            buttons.Add(SafetyAnswers.OverdoseButton(library));
        if (!topic.Card.Sections.IsEmpty)
            buttons.Add(new Button(library.Wording.MoreButton, new Command(CommandName.More, topic.Id.Value)));
        buttons.Add(new Button(library.Wording.SourcesButton, new Command(CommandName.Sources, topic.Id.Value)));
        if (topic.Card.Lines != LinesWanted.None)
            buttons.Add(new Button(library.Wording.CrisisLinesButton, new Command(CommandName.Crisis)));
        buttons.AddRange(topic.Related.Take(MostRelated).Select(id => Link(library[id])));
        return buttons.ToImmutable();
    }
}
