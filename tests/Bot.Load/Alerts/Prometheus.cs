using System.Diagnostics;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Load.Alerts;

/// <summary>A real Prometheus with the alerts of <c>deploy/monitoring</c>, shortened.</summary>
internal sealed class Prometheus : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private Prometheus(Process process, DirectoryInfo folder, Uri address)
    {
        (_process, _folder) = (process, folder);
        _http = new HttpClient { BaseAddress = address };
    }

    /// <param name="program">Where it is installed, or a name to be found in <c>PATH</c>.</param>
    /// <param name="target">Where the bot serves its metrics: host and port.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not installed.</exception>
    public static async Task<Prometheus> StartAsync(string program, string target)
    {
        var folder = Directory.CreateTempSubdirectory("prometheus");
        var given = Path.Combine(Repository.Root, "deploy", "monitoring");
        var configuration = Path.Combine(folder.FullName, "prometheus.yml");
        await File.WriteAllTextAsync(
            configuration, ShortRules.Configuration(await File.ReadAllTextAsync(Path.Combine(given, "prometheus.yml")), target));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "alerts.yml"), ShortRules.Rules(await File.ReadAllTextAsync(Path.Combine(given, "alerts.yml"))));
        var address = FreePort.Address();
        string[] arguments =
        [
            $"--config.file={configuration}", $"--storage.tsdb.path={Path.Combine(folder.FullName, "data")}",
            $"--web.listen-address={address.Authority}", "--log.level=error",
        ];
        return new Prometheus(Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!, folder, address);
    }

    /// <summary>The alerts of <c>deploy/monitoring</c>, in their order; empty while Prometheus does not answer yet.</summary>
    public async Task<string[]> NamesAsync() => await AskAsync("api/v1/rules") is { } rules
        ? [.. rules.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rules").EnumerateArray())
            .Select(rule => rule.GetProperty("name").GetString()!)]
        : [];

    /// <summary>Whether the bot has been scraped, and what fired before is over.</summary>
    public async Task<bool> HasHeardAsync() =>
        await AskAsync("api/v1/query?query=up==1") is { } up && up.GetProperty("result").GetArrayLength() > 0 && await FiringAsync() is [];

    /// <summary>Every alert that fires now, with what it says and of which platform, if of one.</summary>
    public async Task<Alert[]> FiringAsync() => await AskAsync("api/v1/alerts") is { } alerts
        ? [.. alerts.GetProperty("alerts").EnumerateArray().Where(alert => TextOf(alert, "state") == "firing").Select(Read)]
        : [];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Alert Read(JsonElement alert) => new(
        TextOf(alert.GetProperty("labels"), "alertname")!, TextOf(alert.GetProperty("labels"), "platform"),
        TextOf(alert.GetProperty("annotations"), "summary")!);

    private static string? TextOf(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private async Task<JsonElement?> AskAsync(string path)
    {
        try
        {
            using var answer = JsonDocument.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative)));
            return answer.RootElement.GetProperty("data").Clone();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

/// <param name="Platform">Null where it is of none.</param>
/// <param name="Summary">What whoever is woken by it reads.</param>
internal sealed record Alert(string Name, string? Platform, string Summary);
