using System.ComponentModel.DataAnnotations.Schema;

namespace Bot.Storage.Rows;

[Table("people"), Comment("The countries that people have asked the bot to remember for them.")]
[PrimaryKey(nameof(Person))]
internal sealed class PersonRow
{
    [Comment("A digest made from the person's number with a secret key kept in a file of its own: nobody can be told from it.")]
    public required byte[] Person { get; init; }

    [Comment("The country they chose.")]
    public required string Country { get; set; }
}
