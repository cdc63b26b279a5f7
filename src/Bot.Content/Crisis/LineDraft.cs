using Bot.Content.Reading;
using Bot.Content.Sources;
using Bot.Core.Crisis;

namespace Bot.Content.Crisis;

/// <summary>A helpline as written.</summary>
internal sealed record LineDraft(Written Id, Written Name, LineKind Kind)
{
    private const string ForAnyone = "anyone";

    public required Written For { get; init; }

    public ImmutableArray<Written> Phones { get; init; } = [];

    public Written? TextNumber { get; init; }

    public Written? TextKeyword { get; init; }

    public Written? WhatsApp { get; init; }

    public Uri? Chat { get; init; }

    public Written? Email { get; init; }

    public required HoursDraft Hours { get; init; }

    public ImmutableArray<Written> Languages { get; init; } = [];

    public Written? Cost { get; init; }

    public Written? Note { get; init; }

    public required Uri? Source { get; init; }

    public required SourceStatus Status { get; init; }

    public required WrittenDate? Checked { get; init; }

    public IEnumerable<Written> Numbers => [.. Phones, .. new[] { TextNumber, WhatsApp }.OfType<Written>()];

    public Entry Entry => new(Id, Source, Status);

    public CrisisLine ToLine() => new(Id.Text, Name.Text, Kind)
    {
        For = For.Text == ForAnyone ? "" : For.Text.Replace('-', ' '),
        Phones = [.. Phones.Select(phone => phone.Text)],
        Text = TextNumber is { } number ? new TextNumber(number.Text, TextKeyword?.Text) : null,
        WhatsApp = WhatsApp?.Text,
        Chat = Chat,
        Email = Email?.Text,
        Hours = Hours.Hours,
        Languages = [.. Languages.Select(language => language.Text)],
        Cost = Cost?.Text,
        Note = Note?.Text,
        Source = Source!,
        IsVerified = Status == SourceStatus.Verified,
        CheckedOn = Checked!.Date,
    };
}
