using Bot.Core.Questions;
using Bot.Core.Speaking;

namespace Bot.Core.Moderation.Rules;

/// <summary>What holds in a room: the channel's own value, else the server's, else the bot's.</summary>
/// <param name="bot">The bot's own values on this platform.</param>
public sealed class RoomRules(IChatSettingsStore store, ChatSettings bot)
{
    public SpeakingMode Mode(ChatPlace place) => Effective(place, static set => set.Mode) ?? SpeakingMode.Questions;

    /// <summary>Unless it is set, danger is met where the bot may speak uninvited at all.</summary>
    public CrisisReplies Crisis(ChatPlace place) =>
        Effective(place, static set => set.Crisis)
        ?? (Mode(place) is SpeakingMode.Off or SpeakingMode.Mentioned ? CrisisReplies.Off : CrisisReplies.Here);

    /// <summary>ISO 3166-1 code; null where nobody has set one.</summary>
    public string? Country(ChatPlace place) => store.At(place)?.Country ?? store.At(place.Whole)?.Country ?? bot.Country;

    /// <summary>The role whose members may pin; null where the platform's own permission decides.</summary>
    public long? Pinners(ChatPlace place) => Effective(place, static set => set.Pinners) is { } role and not 0 ? role : null;

    /// <summary>Whether anything that nobody put to the bot may be worth hearing there. Allocates nothing.</summary>
    public bool Overhears(ChatPlace place) =>
        Mode(place) is SpeakingMode.Questions or SpeakingMode.All || Crisis(place) != CrisisReplies.Off;

    /// <summary>The question as the room's rules have it; a country the person chose goes before the room's.</summary>
    public Question In(ChatPlace place, Question question) => question with
    {
        Mode = Mode(place),
        Crisis = Crisis(place),
        Cooldown = Effective(place, static set => set.Cooldown),
        Region = question.Region ?? Country(place),
    };

    /// <summary>A message nobody put to the bot, as the room's rules have it; made at once, for there are many.</summary>
    public Question Overheard(ChatPlace place, string words, string room, string? chosenRegion) => new(words)
    {
        Addressed = false,
        Room = room,
        Mode = Mode(place),
        Crisis = Crisis(place),
        Cooldown = Effective(place, static set => set.Cooldown),
        Region = chosenRegion ?? Country(place),
    };

    /// <returns>The value as <see cref="SettingValue"/> writes it, and where it comes from; null where nobody has set one.</returns>
    internal (string? Value, SettingOrigin Origin) Of(ChatPlace place, SettingName name) =>
        !place.IsWhole && SettingValue.Of(store.At(place), name) is { } here ? (here, SettingOrigin.Channel)
        : SettingValue.Of(store.At(place.Whole), name) is { } whole ? (whole, SettingOrigin.Server)
        : name == SettingName.Crisis ? (Crisis(place).ToString().ToLowerInvariant(), SettingOrigin.Bot)
        : (SettingValue.Of(bot, name), SettingOrigin.Bot);

    private T? Effective<T>(ChatPlace place, Func<ChatSettings, T?> value) where T : struct =>
        At(place, value) ?? At(place.Whole, value) ?? value(bot);

    private T? At<T>(ChatPlace place, Func<ChatSettings, T?> value) where T : struct =>
        store.At(place) is { } set ? value(set) : null;
}
