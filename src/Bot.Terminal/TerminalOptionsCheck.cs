using Microsoft.Extensions.Options;

namespace Bot.Terminal;

internal sealed class TerminalOptionsCheck : IValidateOptions<TerminalOptions>
{
    public ValidateOptionsResult Validate(string? name, TerminalOptions options)
    {
        if (!Enum.IsDefined(options.Colour))
            return Wrong(nameof(options.Colour), options.Colour, "Auto, Always or Never");
        if (options.Width is < 20 or > 1000)
            return Wrong(nameof(options.Width), options.Width, "20 to 1000 columns, or nothing for the window's own width");
        return ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Wrong(string key, object value, string allowed) =>
        ValidateOptionsResult.Fail($"Terminal:{key} is {value}; allowed is {allowed}.");
}
