using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Topics;

namespace Bot.Telegram;

/// <summary>The countries people have chosen, by the number of their account.</summary>
internal sealed class KeptCountries(IPeopleStore people)
{
    public string? Of(long person) => people.CountryOf(Rooms.Platform, person);

    /// <summary>Keeps the country that the answer says is kept. Of somebody unseen there is nothing to keep: they are sent to a direct
    /// chat, where they are known.</summary>
    /// <returns>The answer; another where it would not be true.</returns>
    public ValueTask<Answer> Keep(Answer answer, long person, CancellationToken ct) =>
        answer is not CommandAnswer { Remember: { Length: > 0 } country } said || person == 0
            ? new(answer)
            : Keep(said, country, person, ct);

    public async Task Forget(long person, CancellationToken ct)
    {
        try
        {
            await people.Forget(Rooms.Platform, person, ct);
        }
        catch (StorageException)
        {
            // The storage has said why, and nobody is there to be told.
        }
    }

    private async ValueTask<Answer> Keep(CommandAnswer said, string country, long person, CancellationToken ct)
    {
        try
        {
            await people.Remember(Rooms.Platform, person, country, ct);
            return said;
        }
        catch (StorageException)
        {
            return new CommandAnswer(said.Command)
            {
                Heading = "I have not kept that", Paragraphs = [Paragraph.Text(Texts.CountryNotKept)], Privacy = Privacy.Private,
            };
        }
    }
}
