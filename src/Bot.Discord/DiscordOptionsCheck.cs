using Microsoft.Extensions.Options;

namespace Bot.Discord;

internal sealed class DiscordOptionsCheck : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
            return ValidateOptionsResult.Fail("Discord:Token is missing.");
        if (options.Shards is < 1 or > 10_000)
            return ValidateOptionsResult.Fail(
                $"Discord:Shards is {options.Shards}; allowed is 1 to 10000, or nothing for as many as Discord recommends.");
        if (options.RequestsPerSecond is < 1 or > 10_000)
            return ValidateOptionsResult.Fail($"Discord:RequestsPerSecond is {options.RequestsPerSecond}; allowed is 1 to 10000.");
        if (options.ApiBaseUrl is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            return ValidateOptionsResult.Fail($"Discord:ApiBaseUrl is {options.ApiBaseUrl}; allowed is a web address.");
        if (options.ContactUrl is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            return ValidateOptionsResult.Fail($"Discord:ContactUrl is {options.ContactUrl}; allowed is a web address.");
        return options is { InteractionsPort: not null, PublicKey: not { Length: 64 } }
            ? ValidateOptionsResult.Fail(
                "Discord:InteractionsPort needs Discord:PublicKey: 64 hexadecimal digits, from the Discord Developer Portal.")
            : ValidateOptionsResult.Success;
    }
}
