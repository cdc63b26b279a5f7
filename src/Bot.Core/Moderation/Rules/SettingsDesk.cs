using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Rules;

/// <summary>
/// <c>/settings</c>: what holds and why; <c>/settings mode</c>: what can be chosen; <c>/settings mode off here</c>: a change;
/// <c>/settings history</c>: who changed what.
/// </summary>
internal sealed class SettingsDesk(
    IChatSettingsStore store, RoomRules rules, TopicLibrary known, Asker asker, ContentChanges changes, TimeProvider time)
{
    private const string Here = "here";
    private const string Default = "default";
    private const string History = "history";
    private const int MostLines = 15;
    private const string InDanger =
        "Then I also do nothing when I overhear that somebody may be in danger, unless you tell me to. Whoever turns to me is answered.";

    public async Task<Answer> Reply(string argument, CancellationToken ct)
    {
        if (!asker.MaySet)
            return Card("You cannot change my settings", $"That is for {asker.Nouns.SetRight}.");
        if (argument.Length == 0)
            return Overview();
        if (argument.Equals(History, StringComparison.OrdinalIgnoreCase))
            return new SettingsHistory(known, asker.Nouns).Of(await store.History(asker.Place.Whole, MostLines, ct));
        var words = argument.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (SettingNames.Find(words[0]) is not { } name)
            return Overview() with { Heading = "I do not know that setting" };
        return words.Length == 1 ? Choices(name) : await Change(name, words[1], ct);
    }

    private CommandAnswer Overview()
    {
        return ModeratorCard.Of(CommandName.Settings, $"Settings of this {asker.Nouns.Server}",
        [
            .. SettingNames.All.Select(Line),
            .. asker.Nouns.Note.Length == 0 ? ImmutableArray<Paragraph>.Empty : [Paragraph.Text(asker.Nouns.Note)],
        ]) with
        {
            Buttons = [.. SettingNames.All.Select(name => Press(SettingText.Title(name), name.Word())), Press("History", History)],
        };
    }

    private Paragraph Line(SettingName name)
    {
        var (value, origin) = rules.Of(asker.Place, name);
        return ModeratorCard.Item(
            SettingText.Title(name),
            $"{SettingText.Value(name, value, known, asker.Nouns)} ({SettingText.Origin(origin, asker.Nouns)}). /settings {name.Word()}");
    }

    private CommandAnswer Choices(SettingName name) =>
        ModeratorCard.Of(
            CommandName.Settings, SettingText.Title(name), Line(name), Paragraph.Text(SettingText.Why(name, asker.Nouns)),
            Paragraph.Text(asker.Place.IsWhole
                ? "The value \"default\" takes it back."
                : $"To set it for this {asker.Nouns.Channel} alone, write \"here\" behind the value. "
                    + "The value \"default\" takes it back.")) with
        {
            Buttons = Offers(name, SettingOffers.Of(name, known, asker.Nouns)),
        };

    private async Task<Answer> Change(SettingName name, string typed, CancellationToken ct)
    {
        var (word, place) = Aim(typed);
        var isBack = word.Equals(Default, StringComparison.OrdinalIgnoreCase);
        var reading = isBack ? new SettingReading(null) : SettingReading.Of(name, word, known, asker.Nouns);
        if (reading.Value is null && !isBack)
        {
            var choices = Choices(name);
            return choices with
            {
                Heading = "I changed nothing",
                Paragraphs = [Paragraph.Text(reading.Problem), .. choices.Paragraphs],
                Buttons = Offers(name, reading.Instead.IsDefaultOrEmpty ? SettingOffers.Of(name, known, asker.Nouns) : reading.Instead),
            };
        }
        await store.Change(
            new SettingsChange(place, time.GetUtcNow(), asker.Person, name, reading.Value), set => set.With(name, reading.Value), ct);
        if (name == SettingName.Country)
            changes.Raise();
        var silent = name == SettingName.Mode && rules.Crisis(place) == CrisisReplies.Off;
        var overview = Overview();
        return overview with
        {
            Heading = $"{SettingText.Title(name)}: {SettingText.Value(name, rules.Of(place, name).Value, known, asker.Nouns)}",
            Paragraphs =
            [
                Paragraph.Text(isBack
                    ? $"Taken back {Where(place)}."
                    : $"This now holds {Where(place)}. I answer by it from the next message on."),
                .. silent ? [Paragraph.Text(InDanger)] : ImmutableArray<Paragraph>.Empty,
                .. overview.Paragraphs,
            ],
            Buttons =
            [
                .. silent
                    ? [Press("Answer in danger all the same", $"crisis here{(place.IsWhole ? "" : $" {Here}")}")]
                    : ImmutableArray<Button>.Empty,
                .. overview.Buttons,
            ],
        };
    }

    private (string Word, ChatPlace Place) Aim(string typed)
    {
        var space = typed.LastIndexOf(' ');
        var last = typed[(space + 1)..];
        return space > 0 && last.Equals(Here, StringComparison.OrdinalIgnoreCase) ? (typed[..space].Trim(), asker.Place)
            : space > 0 && last.Equals(asker.Nouns.Server, StringComparison.OrdinalIgnoreCase) ? (typed[..space].Trim(), asker.Place.Whole)
            : (typed.Trim(), asker.Place.Whole);
    }

    private string Where(ChatPlace place) => place.IsWhole ? $"in the whole {asker.Nouns.Server}" : $"in this {asker.Nouns.Channel}";

    private ImmutableArray<Button> Offers(SettingName name, ImmutableArray<string> values)
    {
        ImmutableArray<string> all = [.. values, Default];
        var whole = all.Select(value => Press(Label(name, value), $"{name.Word()} {value}"));
        var here = all.Select(value => Press($"{Label(name, value)} (this {asker.Nouns.Channel})", $"{name.Word()} {value} {Here}"));
        return [.. whole, .. asker.Place.IsWhole ? [] : here, Press("All settings", "")];
    }

    private string Label(SettingName name, string value) =>
        name == SettingName.Country && known.Regions.Resolve(value) is RegionMatch.Known country ? country.Region.Name
        : value is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}" : value;

    private static Button Press(string label, string argument) => new(label, new Command(CommandName.Settings, argument));

    private static CommandAnswer Card(string heading, string text) => ModeratorCard.Of(CommandName.Settings, heading, text);
}
