using Bot.Core.Speaking;

namespace Bot.Storage.Tests;

internal static class Some
{
    public static readonly ChatPlace Server = new("platform", 4_711_000_000_000_001);

    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly ChatSettings Settings = new()
    {
        Mode = SpeakingMode.Mentioned, Country = "GB", Language = "en", Crisis = CrisisReplies.Private,
        Cooldown = TimeSpan.FromMinutes(7), Pinners = 99,
    };

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static SettingsChange Line(ChatPlace? place = null, int minutes = 0, long person = 42) =>
        new(place ?? Server, Noon.AddMinutes(minutes), person, SettingName.Country, "GB");

    public static PinnedCard Card(string name = "overdose", ChatPlace? place = null, string claim = "a1") =>
        new(place ?? Server with { Channel = 5 }, new CardKey(name), claim) { At = Noon };

    public static Task<ChatSettings> Set(this IChatSettingsStore store, ChatPlace place, ChatSettings settings) =>
        store.Change(Line(place), _ => settings, Token);
}
