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

    public Written? Doi { get; init; }

    public Uri? Url { get; init; }

    public SourceStatus Status { get; init; }

    public Written? Note { get; init; }

    public Uri? Link => Doi is { } doi ? new Uri($"https://doi.org/{Uri.EscapeDataString(doi.Text).Replace("%2F", "/", StringComparison.Ordinal)}") : Url;

    public Source ToSource() => new(Key.Text, Reference.Of(this), Link!, Status == SourceStatus.Verified);
}

/// <summary>Whether a person has opened the source and confirmed what it says.</summary>
internal enum SourceStatus
{
    Unverified,
    Verified,
}
