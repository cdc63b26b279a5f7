using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Topics;

namespace Bot.Discord.Moderation;

/// <summary>Keeps the country that somebody asked to be kept.</summary>
internal sealed class KeptCountries(IPeopleStore people)
{
    /// <returns>The answer; where nothing could be kept, one that says so.</returns>
    public async Task<Answer> KeepAsync(ulong person, Answer answer, CancellationToken ct)
    {
        if (answer is not CommandAnswer { Remember: { } country })
            return answer;
        try
        {
            if (country.Length == 0)
                await people.Forget(DiscordPlaces.Platform, (long)person, ct);
            else
                await people.Remember(DiscordPlaces.Platform, (long)person, country, ct);
            return answer;
        }
        catch (StorageException)
        {
            return answer with { Heading = DiscordWording.NotKept, Paragraphs = [Paragraph.Text(DiscordWording.WhyNotKept)] };
        }
    }
}
