using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("left_servers"), Comment("Servers and groups the bot was removed from; 30 days later everything about them is deleted.")]
[PrimaryKey(nameof(Platform), nameof(Server))]
internal sealed class LeftServerRow
{
    [Comment("The chat platform.")]
    public required string Platform { get; init; }

    [Comment("The platform's number of the server or group.")]
    public required long Server { get; init; }

    [Comment("When the bot was removed.")]
    public required DateTimeOffset At { get; init; }

    public ChatPlace Place => new(Platform, Server);
}
