namespace Bot.Core.Crisis;

public enum LineKind
{
    Suicide,
    Text,
    MentalHealth,
    EmotionalSupport,
    Drugs,
}

/// <summary>A helpline as its provider publishes it. Numbers are kept and shown character for character.</summary>
public sealed record CrisisLine(string Id, string Name, LineKind Kind)
{
    /// <summary>Who it is for, in words; empty for anyone.</summary>
    public string For { get; init; } = "";

    public ImmutableArray<string> Phones { get; init; } = [];

    public TextNumber? Text { get; init; }

    /// <summary>After so many days a line wants comparing with its source again (content.md).</summary>
    public const int DaysACheckHolds = 90;

    /// <summary>A number that is reached through WhatsApp alone.</summary>
    public string? WhatsApp { get; init; }

    public Uri? Chat { get; init; }

    public string? Email { get; init; }

    /// <summary>Whether somebody answers in writing at once.</summary>
    public bool IsWritten => Text is not null || WhatsApp is not null || Chat is not null;

    public OpeningHours Hours { get; init; } = new OpeningHours.Unknown();

    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>What a call costs, in words: "free", "20 ct per call"; null where nobody knows.</summary>
    public string? Cost { get; init; }

    public string? Note { get; init; }

    public required Uri Source { get; init; }

    /// <summary>Whether a person has opened the source and confirmed what stands here.</summary>
    public bool IsVerified { get; init; }

    /// <summary>When it was compared with its source, or with a stored copy of it while not verified.</summary>
    public required DateOnly CheckedOn { get; init; }
}

/// <param name="Keyword">The word to send; null where any text starts the conversation.</param>
public sealed record TextNumber(string Number, string? Keyword);
