using Bot.Content.Reading;
using Bot.Core.Topics;

namespace Bot.Content.Sources;

/// <summary>An entry of the bibliography as written.</summary>
internal sealed record SourceDraft(Written Key, Written Title)
{
    public ImmutableArray<Author> Authors { get; init; } = [];

    public Written? Container { get; init; }

    public Written? Publisher { get; init; }

    public int? Year { get; init; }

    /// <summary>When somebody last read it, as it is printed: 2026-11-23, or as much of it as is known.</summary>
    public Written? Accessed { get; init; }

    public Written? Doi { get; init; }

    public Uri? Url { get; init; }

    public SourceStatus Status { get; init; }

    public Written? Note { get; init; }

    public Uri? Link => Doi is { Text: var doi }
        ? new Uri($"https://doi.org/{string.Join('/', doi.Split('/').Select(Uri.EscapeDataString))}")
        : Url;

    public Source ToSource() => new(Key.Text, Reference.Of(this), Link!, Status == SourceStatus.Verified);
}

/// <summary>Whether a person has opened the source and confirmed what it says.</summary>
internal enum SourceStatus
{
    Unverified,
    Verified,
}
