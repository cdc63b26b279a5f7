using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram;

/// <summary>Somebody with an account, who has a direct chat with the bot.</summary>
public sealed record Person(long Id, string Name, bool IsBot = false)
{
    public string LanguageCode { get; init; } = "en";

    internal JsonObject ToJson() => IsBot
        ? new() { ["id"] = Id, ["is_bot"] = true, ["first_name"] = Name, ["username"] = $"{Name}_bot" }
        : new() { ["id"] = Id, ["is_bot"] = false, ["first_name"] = Name, ["language_code"] = LanguageCode };
}
