using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;

namespace Bot.Testing;

/// <summary>The worker as people run it: a process on one fake platform or both, with its health on a free port.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private const int Listening = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private RunningBot(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>What it has logged so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <param name="folder">Its data folder.</param>
    public static RunningBot Start(
        DiscordServer? discord, FakeTelegramServer? telegram, string folder, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "run"])
        {
            UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = Repository.Root,
        };
        if (discord is not null)
            (start.Environment["Discord__Token"], start.Environment["Discord__ApiBaseUrl"]) = (discord.Token, discord.ApiUrl.AbsoluteUri);
        if (telegram is not null)
            (start.Environment["Telegram__Token"], start.Environment["Telegram__BaseUrl"]) = (FakeTelegramServer.Token, $"{telegram.Url}");
        start.Environment["Bot__DataFolder"] = folder;
        start.Environment["Bot__LogLevel"] = "information";
        start.Environment["Health__Listen"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new RunningBot(Process.Start(start)!);
    }

    /// <summary>Waits until every platform is connected.</summary>
    /// <exception cref="TimeoutException">They are not within minutes, or the process ended.</exception>
    public async Task ReadyAsync()
    {
        for (var start = Stopwatch.GetTimestamp(); !await IsReadyAsync(); await Task.Delay(5))
            if (HasEnded || Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"The bot did not become ready:\n{string.Join('\n', Lines)}");
    }

    /// <param name="path">Such as <c>/metrics</c>.</param>
    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(await _listening.Task.WaitAsync(Patience), path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until a line is logged.</summary>
    /// <exception cref="TimeoutException">It is not within minutes.</exception>
    public async Task<string> LineAsync(string part)
    {
        for (var start = Stopwatch.GetTimestamp(); ; await Task.Delay(10))
            if (Lines.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
                return line;
            else if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"\"{part}\" was not logged:\n{string.Join('\n', Lines)}");
    }

    /// <summary>Tells it to stop, as an orchestrator does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        return await EndedAsync();
    }

    /// <summary>Ends it without warning, as by kill -9.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return _listening.Task.IsCompletedSuccessfully && (await GetAsync("/health/ready")).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
            if (AddressIn(line) is { } address)
                _listening.TrySetResult(address);
        }
    }

    private static Uri? AddressIn(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("EventId").GetInt32() == Listening
            && json.RootElement.GetProperty("Category").GetString()!.StartsWith("Bot.", StringComparison.Ordinal)
            ? new Uri(json.RootElement.GetProperty("State").GetProperty("Address").GetString()!) : null;
    }
}
