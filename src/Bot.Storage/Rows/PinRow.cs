using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("pinned_cards"), Comment("Which cards moderators have pinned where.")]
[PrimaryKey(nameof(Platform), nameof(Server), nameof(Channel), nameof(Card))]
internal sealed class PinRow
{
    [Comment("The chat platform.")]
    public required string Platform { get; init; }

    [Comment("The platform's number of the server or group.")]
    public required long Server { get; init; }

    [Comment("The platform's number of the channel.")]
    public required long Channel { get; init; }

    [Comment("Which card it is.")]
    public required string Card { get; init; }

    [Comment("A random word that keeps the card from being posted twice.")]
    public required string Claim { get; init; }

    [Comment("How far the pinning has come.")]
    public PinStep Step { get; set; }

    [Comment("The platform's number of the bot's own message.")]
    public long Message { get; set; }

    [Comment("A digest of what the bot's message says, to see whether it is up to date.")]
    public string Fingerprint { get; set; } = "";

    [Comment("When it was pinned or last brought up to date.")]
    public DateTimeOffset At { get; set; }

    public static PinRow Of(PinnedCard card)
    {
        var (place, key, claim) = card;
        var row = new PinRow
        {
            Platform = place.Platform, Server = place.Server, Channel = place.Channel, Card = key.Name, Claim = claim,
        };
        row.Write(card);
        return row;
    }

    public void Write(PinnedCard card) =>
        (Step, Message, Fingerprint, At) = (card.Step, card.Message, card.Fingerprint, card.At);

    public PinnedCard Read() => new(new ChatPlace(Platform, Server, Channel), new CardKey(Card), Claim)
    {
        Step = Step, Message = Message, Fingerprint = Fingerprint, At = At,
    };
}
