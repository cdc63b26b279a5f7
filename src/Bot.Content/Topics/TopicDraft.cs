using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Core.Topics;

namespace Bot.Content.Topics;

/// <summary>A topic as written.</summary>
internal sealed record TopicDraft(Place At, CardDraft Card)
{
    public string Id => Card.Id;

    public required Written Category { get; init; }

    public required ImmutableArray<Written> Keywords { get; init; }

    public required ImmutableArray<Written> Asks { get; init; }

    public required Place AsksAt { get; init; }

    public required ImmutableArray<NearMiss> Not { get; init; }

    public required ImmutableArray<Written> Related { get; init; }

    public required Review Review { get; init; }

    public Topic ToTopic() => new(new TopicId(Id), Card.ToCard())
    {
        Category = Category.Text,
        Keywords = [.. Keywords.Select(keyword => keyword.Text)],
        Related = [.. Related.Select(related => new TopicId(related.Text))],
        Reviewed = Review.Reviewed!.Date,
        ReviewBy = Review.Due!.Date,
    };
}
