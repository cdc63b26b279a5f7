using System.CommandLine;
using Bot.Content;
using Bot.Hosting;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Verbs;

/// <summary><c>run</c>, the default: starts every platform that has a token; with none and no secrets folder, it chats.</summary>
internal sealed class RunVerb(ContentLoader load)
{
    private const string Meaning =
        "Start the bot; with no token set and no secrets folder it chats in the terminal, from a pipe too. "
        + "Exit codes: 0 ended, 1 bad content, 2 bad setting, 3 no platform left, as with a wrong token, "
        + "4 a newer version of the bot has written what is stored.";

    public Option<string?> Content { get; } = ContentOption.Create();

    public Command Create()
    {
        var command = new Command("run", $"{Meaning}\n\n{KnownSettings.Describe()}") { Content };
        command.SetAction(Run);
        return command;
    }

    public async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var errors = parsed.InvocationConfiguration.Error;
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        string[] swapped = [.. TokenShape.Swapped(settings)];
        foreach (var token in swapped)
            await errors.WriteLineAsync(token);
        if (swapped.Length > 0
            && !TokenShape.IsFor(settings, KnownSettings.DiscordToken) && !TokenShape.IsFor(settings, TelegramSettings.Token))
            return ExitCode.Usage;
        foreach (var stranger in SecretFiles.Strangers(settings))
            await errors.WriteLineAsync(stranger);
        if (SecretFiles.MissingToken(settings) is { } missing)
        {
            await errors.WriteLineAsync(missing);
            return ExitCode.Usage;
        }
        try
        {
            return await Start(parsed, settings, errors, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop before it had started.
            return ExitCode.Fine;
        }
    }

    private async Task<int> Start(ParseResult parsed, IConfiguration settings, TextWriter errors, CancellationToken cancellation)
    {
        var folder = parsed.FolderOf(Content, settings);
        var stamp = ContentStamp.Of(folder);
        if (load.Try(folder, errors, cancellation) is not { } content)
            return ExitCode.Content;
        // Training leaves ten times its model behind; a worker that then runs for weeks gives that back first.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var worker = Worker.Create(new ContentSource(folder, content, stamp, load), settings);
        try
        {
            return await Platforms.Run(worker, cancellation) ? ExitCode.Fine : ExitCode.NobodyAnswered;
        }
        catch (OptionsValidationException wrong)
        {
            await errors.WriteLineAsync(wrong.Message);
            return ExitCode.Usage;
        }
        catch (NewerSchemaException ahead)
        {
            await errors.WriteLineAsync(ahead.Message);
            return ExitCode.Storage;
        }
    }
}
