using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("settings_history"), Comment("Who changed which setting, for 90 days. It never holds a message.")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Platform), nameof(Server), nameof(At)), Index(nameof(Platform), nameof(Person)), Index(nameof(At))]
internal sealed class HistoryRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None), Comment("A number of this line.")]
    public required Guid Id { get; init; }

    [Comment("The chat platform.")]
    public required string Platform { get; init; }

    [Comment("The platform's number of the server or group.")]
    public required long Server { get; init; }

    [Comment("The platform's number of the channel; 0 for the server or group as a whole.")]
    public required long Channel { get; init; }

    [Comment("When it was changed.")]
    public required DateTimeOffset At { get; init; }

    [Comment("The platform's number of the moderator who changed it; 0 once they asked to be forgotten.")]
    public required long Person { get; set; }

    [Comment("Which setting was changed.")]
    public required SettingName Setting { get; init; }

    [Comment("What it was set to; nothing where it was taken back.")]
    public required string? Value { get; init; }

    public static HistoryRow Of(SettingsChange line) => new()
    {
        Id = Guid.CreateVersion7(line.At), Platform = line.Place.Platform, Server = line.Place.Server, Channel = line.Place.Channel,
        At = line.At, Person = line.Person, Setting = line.Setting, Value = line.Value,
    };

    public SettingsChange Read() => new(new ChatPlace(Platform, Server, Channel), At, Person, Setting, Value);
}
