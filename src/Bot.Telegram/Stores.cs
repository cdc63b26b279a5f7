using Bot.Core.Moderation;

namespace Bot.Telegram;

/// <summary>Where everything is kept that outlives the worker.</summary>
internal sealed record Stores(
    IChatSettingsStore Settings, IPinnedCardStore Pins, IPeopleStore People, IServerStore Servers, IOpenedCounts Counts);
