using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Counting;

/// <summary><c>/stats</c>: how often each card was opened in this server. Sums are rounded down to fives, and nothing below five is shown,
/// so that none points at a person.</summary>
internal sealed class StatsDesk(IOpenedCounts counts, TopicLibrary known, Asker asker, TimeProvider time)
{
    private const int Step = 5;

    public async Task<Answer> Reply(CancellationToken ct)
    {
        if (!asker.MaySet && !asker.MayPin)
            return ModeratorCard.Of(
                CommandName.Stats, "You cannot see this", $"That is for {asker.Nouns.SetRight}, and for {asker.Nouns.PinRight}.");
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // Whole days only: nobody can watch a count while somebody opens a card.
        var running = (await counts.Since(asker.Place.Whole, today, ct)).ToDictionary(one => one.Card, one => one.Times);
        var month = Rounded(await counts.Since(asker.Place.Whole, today.AddDays(-30), ct), running);
        var week = Rounded(await counts.Since(asker.Place.Whole, today.AddDays(-7), ct), running);
        var cards = new PinnableCards(known, region: null, today);
        var heading = month.Count == 0 ? "Nothing was opened five times in the last 30 days" : "Opened in the last 30 days";
        return ModeratorCard.Of(CommandName.Stats, heading,
        [
            .. month.OrderByDescending(card => card.Value).ThenBy(card => card.Key.Name, StringComparer.Ordinal)
                .Select(card => ModeratorCard.Item(
                    Opened.Title(card.Key, cards.TitleOf),
                    $"{Times(card.Value)}, {Times(week.GetValueOrDefault(card.Key))} in the last 7")),
            Paragraph.Text(
                "I count cards, never people or words, in whole days up to yesterday. "
                    + "Counts are rounded down to fives, and what was opened less than five times is not listed."),
        ]);
    }

    private static Dictionary<CardKey, int> Rounded(ImmutableArray<(CardKey Card, int Times)> exact, Dictionary<CardKey, int> running) =>
        exact.Select(one => (one.Card, Times: one.Times - running.GetValueOrDefault(one.Card))).Where(one => one.Times >= Step)
            .ToDictionary(one => one.Card, one => one.Times / Step * Step);

    private static string Times(int rounded) =>
        rounded == 0 ? "fewer than 5" : string.Create(CultureInfo.InvariantCulture, $"at least {rounded}");
}
