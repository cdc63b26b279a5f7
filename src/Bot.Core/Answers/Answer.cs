using Bot.Core.Crisis;
using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>
/// What the bot says, without a word about looks: renderers switch over the closed family below.
/// Every citation in the paragraphs stands in <see cref="Sources"/>; every telephone number comes from the crisis directory.
/// </summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    public string Heading { get; init; } = "";

    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    public ImmutableArray<Citation> Sources { get; init; } = [];

    /// <summary>Whom to turn to; null where the answer ends without lines.</summary>
    public Help? Help { get; init; }

    public ImmutableArray<Button> Buttons { get; init; } = [];

    public Privacy Privacy { get; init; } = Privacy.Public;

    public AlertLevel Alert { get; init; } = AlertLevel.None;
}

/// <summary>The cited summary of a topic.</summary>
public sealed record TopicAnswer(Topic Topic) : Answer;

/// <summary>The card for somebody who thinks of ending their life, or for somebody worried about them.</summary>
public sealed record CrisisAnswer(bool AboutSomeoneElse) : Answer;

/// <summary>What to do while somebody may be dying of an overdose.</summary>
public sealed record OverdoseAnswer : Answer;

/// <summary>A request the bot turns down, with what it offers instead.</summary>
public sealed record RefusalAnswer(string Kind) : Answer;

/// <summary>"Did you mean": at most three topics; none where the bot has no answer at all and says so.</summary>
public sealed record Suggestions(ImmutableArray<Topic> Topics) : Answer;

/// <summary>The answer to a command or a button.</summary>
public sealed record CommandAnswer(Questions.CommandName Command) : Answer
{
    /// <summary>ISO 3166-1 code of the country to use from now on, because the person asked for it; empty: none any more;
    /// null changes nothing.</summary>
    public string? Remember { get; init; }
}

/// <summary>The bot says nothing.</summary>
public sealed record Silence : Answer
{
    public static Silence Kept { get; } = new();
}
