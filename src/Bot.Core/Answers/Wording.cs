using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>Everything the bot says that is neither a topic nor a safety card; written in <c>replies.yaml</c>.</summary>
public sealed record Wording
{
    public required Card About { get; init; }

    public required Card Help { get; init; }

    public required Card Privacy { get; init; }

    public required Card Topics { get; init; }

    public required Card Sources { get; init; }

    /// <summary>An addressed question for which there is no topic.</summary>
    public required Card NoMatch { get; init; }

    public required Card DidYouMean { get; init; }

    /// <summary>Heads the lines of a known country. Gap: <c>country</c>.</summary>
    public required Card CrisisLines { get; init; }

    /// <summary>Heads the directories where no country is known.</summary>
    public required Card CrisisAnywhere { get; init; }

    /// <summary>A known country of which we have no checked line. Gap: <c>country</c>.</summary>
    public required Card CrisisNoLines { get; init; }

    public required Card WhichCountry { get; init; }

    public required Card UnknownCountry { get; init; }

    /// <summary>Gap: <c>country</c>.</summary>
    public required Card CountrySet { get; init; }

    public required Card CountryUnset { get; init; }

    /// <summary>Heads the list of commands where somebody typed one that there is not.</summary>
    public required Card UnknownCommand { get; init; }

    /// <summary>A button whose card or section is no longer there.</summary>
    public required Card Gone { get; init; }

    /// <summary>Follows a summary whose review date has passed. Gap: <c>date</c>.</summary>
    public required ImmutableArray<Paragraph> ReviewOverdue { get; init; }

    public required string MoreButton { get; init; }

    public required string SourcesButton { get; init; }

    public required string CrisisLinesButton { get; init; }

    public required string OverdoseButton { get; init; }

    public required string TopicsButton { get; init; }

    /// <summary>The one-line description of each declared command.</summary>
    public required ImmutableDictionary<CommandName, string> Commands { get; init; }

    /// <summary>Headings of the topic categories, in the order they are listed.</summary>
    public required ImmutableArray<(string Category, string Heading)> Categories { get; init; }
}
