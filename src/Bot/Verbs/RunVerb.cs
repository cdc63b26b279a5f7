using System.CommandLine;
using Bot.Hosting;
using Bot.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Bot.Verbs;

/// <summary><c>run</c>, the default: starts every platform that has a token; with none, chats in the terminal.</summary>
internal sealed class RunVerb
{
    public Option<string?> Content { get; } = ContentOption.Create();

    public Command Create()
    {
        var command = new Command("run", $"Start the bot; with no token set it chats in the terminal, from a pipe too. Exit codes: 0 ended, 1 bad content, 2 bad setting.\n\n{KnownSettings.Describe()}")
        {
            Content,
        };
        command.SetAction(Run);
        return command;
    }

    public async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().AddBotSettings().Build();
        var mistakes = SettingsCheck.Mistakes(configuration);
        foreach (var mistake in mistakes)
            await Console.Error.WriteLineAsync(mistake);
        if (mistakes.Count > 0)
            return ExitCode.Usage;
        if (ContentOption.Load(parsed.GetValue(Content) ?? configuration[KnownSettings.Content], cancellation) is not { } content)
            return ExitCode.Content;
        using var worker = Worker.Create(content, configuration);
        await worker.RunAsync(cancellation);
        return ExitCode.Fine;
    }
}
