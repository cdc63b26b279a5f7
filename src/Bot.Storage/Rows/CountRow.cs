using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("opened_counts"), Comment("How often each card was opened in a server, by day, for 30 days. It never holds who opened it.")]
[PrimaryKey(nameof(Platform), nameof(Server), nameof(Card), nameof(Day)), Index(nameof(Day))]
internal sealed class CountRow
{
    [Comment("The chat platform.")]
    public required string Platform { get; init; }

    [Comment("The platform's number of the server or group.")]
    public required long Server { get; init; }

    [Comment("Which card it is.")]
    public required string Card { get; init; }

    [Comment("The day, in universal time.")]
    public required DateOnly Day { get; init; }

    [Comment("How many times.")]
    public required int Times { get; init; }
}
