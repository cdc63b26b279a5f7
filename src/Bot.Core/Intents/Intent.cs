using Bot.Core.Safety;

namespace Bot.Core.Intents;

/// <summary>What a label of the matcher stands for: a closed family.</summary>
public abstract record Intent
{
    private Intent()
    {
    }

    public sealed record About(Topics.Topic Topic) : Intent;

    public sealed record Raises(SafetyConcern Concern) : Intent;
}
