using System.Text.Json.Serialization;

namespace Bot.Discord.Model;

/// <summary>The first response to an interaction.</summary>
[JsonDerivedType(typeof(Said))]
[JsonDerivedType(typeof(Deferred))]
[JsonDerivedType(typeof(Noted))]
[JsonDerivedType(typeof(Suggested))]
[JsonDerivedType(typeof(Pong))]
internal abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    public abstract int Type { get; }

    /// <summary>A message.</summary>
    public sealed record Said(MessagePayload Data) : InteractionResponse
    {
        public override int Type => 4;
    }

    /// <summary>"Thinking": a message follows within fifteen minutes.</summary>
    public sealed record Deferred(DeferredFlags? Data) : InteractionResponse
    {
        public override int Type => 5;
    }

    /// <summary>A button's press is taken note of; nothing is shown.</summary>
    public sealed record Noted : InteractionResponse
    {
        public override int Type => 6;
    }

    /// <summary>What may be meant by what was typed so far: at most 25.</summary>
    public sealed record Suggested(SuggestedChoices Data) : InteractionResponse
    {
        public override int Type => 8;
    }

    public sealed record Pong : InteractionResponse
    {
        public override int Type => 1;
    }
}

internal sealed record DeferredFlags(int Flags);

internal sealed record SuggestedChoices(Choice[] Choices);

/// <param name="Name">1 to 100 characters, shown.</param>
/// <param name="Value">At most 100 characters, sent.</param>
internal sealed record Choice(string Name, string Value);
