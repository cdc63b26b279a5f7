using System.Text.Json.Serialization;

namespace Bot.Discord.Model;

/// <summary>A message to be sent. Whatever it says, it pings nobody: there is no way to make one that does.</summary>
internal sealed record MessagePayload
{
    /// <summary>Only who asked sees it; for interactions alone.</summary>
    public const int Ephemeral = 64;

    /// <summary>Nobody's device makes a sound.</summary>
    public const int Silent = 4096;

    /// <summary>At most 2,000 characters.</summary>
    public string Content { get; init; } = "";

    public Embed[] Embeds { get; init; } = [];

    /// <summary>At most five rows.</summary>
    public ActionRow[] Components { get; init; } = [];

    public AllowedMentions AllowedMentions { get; } = AllowedMentions.Nobody;

    public int? Flags { get; init; }

    /// <summary>With <see cref="EnforceNonce"/>, a second message of the same nonce is the first: at most 25 characters.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public MessageReference? MessageReference { get; init; }
}

internal sealed record AllowedMentions
{
    private AllowedMentions()
    {
    }

    public static AllowedMentions Nobody { get; } = new();

    public string[] Parse { get; } = [];
}

/// <summary>The message that is answered; its absence does not stop the answer.</summary>
internal sealed record MessageReference(
    [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong MessageId,
    bool FailIfNotExists = false);

/// <summary>At most 6,000 characters in all: title 256, description 4,096, a field's name 256 and value 1,024.</summary>
internal sealed record Embed(string? Title, string? Description, EmbedField[] Fields, int? Color = null);

internal sealed record EmbedField(string Name, string Value);

/// <summary>A row of up to five buttons, or of one select.</summary>
internal sealed record ActionRow(Component[] Components)
{
    public int Type => 1;
}

/// <summary>A button or a select of words.</summary>
internal sealed record Component(int Type, string CustomId)
{
    public const int ButtonType = 2;
    public const int SelectType = 3;
    public const int Primary = 1;
    public const int Secondary = 2;

    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Placeholder { get; init; }

    public SelectOption[]? Options { get; init; }
}

internal sealed record SelectOption(string Label, string Value);

/// <summary>A message as Discord gives it back.</summary>
/// <param name="Embeds">Those that are shown.</param>
internal sealed record SentMessage(ulong Id, ulong ChannelId, SentEmbed[]? Embeds = null);

internal sealed record SentEmbed(string? Type = null);
