using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("about"), Comment("About this database itself: one line.")]
[PrimaryKey(nameof(Line))]
internal sealed class AboutRow
{
    public const int TheLine = 1;

    [DatabaseGenerated(DatabaseGeneratedOption.None), Comment("Always 1.")]
    public int Line { get; init; } = TheLine;

    [Comment("The version of the bot that last changed how the database is laid out.")]
    public required string Version { get; set; }

    [Comment("Tells whether the file with the secret key is the right one.")]
    public required byte[] Key { get; set; }
}
