using System.CommandLine;
using Bot.Health;
using Bot.Settings;

namespace Bot.Verbs;

/// <summary><c>health</c>: asks a running bot whether it answers, for images that have no shell.</summary>
internal sealed class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Option<string?> _url = new("--url")
    {
        Description = $"What to ask; by default {HealthPages.Live} on the setting Health:Listen",
        HelpName = "URL",
    };

    public Command Create()
    {
        var command = new Command(
            "health", "Ask a running bot whether it answers. Exit codes: 0 it does, 1 it does not, 2 bad setting.") { _url };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(_url) is { } url
                && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                parsed.AddError("--url: give an http address.");
        });
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        if ((parsed.GetValue(_url) is { } url ? new Uri(url) : AddressIn(settings)) is not { } address)
        {
            await errors.WriteLineAsync("Health:Listen is none, so nobody can be asked. Give an address there, or --url.");
            return ExitCode.NotHealthy;
        }
        return await Ask(address, output, errors, cancellation);
    }

    private static async Task<int> Ask(Uri address, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, cancellation);
            await output.WriteLineAsync((await answer.Content.ReadAsStringAsync(cancellation)).TrimEnd());
            return answer.IsSuccessStatusCode ? ExitCode.Fine : ExitCode.NotHealthy;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync($"{address} does not answer. Is the bot running, and does Health:Listen name this address?");
            return ExitCode.NotHealthy;
        }
    }

    /// <summary>What listens everywhere is asked on this machine.</summary>
    private static Uri? AddressIn(Microsoft.Extensions.Configuration.IConfiguration settings)
    {
        if (HostingSettings.ListenOf(settings) is not { } listen)
            return null;
        var host = listen.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : listen.Host;
        return new UriBuilder(listen) { Host = host, Path = HealthPages.Live }.Uri;
    }
}
