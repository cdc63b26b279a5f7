using Bot.Testing;
using System.Collections.Concurrent;
using Bot.Discord.Gateway;
using Bot.Discord.Model;
using Bot.Discord.Rest;
using Bot.Testing.FakeDiscord;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The gateway client alone, at a pace for tests, with what it heard and logged.</summary>
internal sealed class Line : IAsyncDisposable
{
    /// <summary>Only for what never comes: a slow machine gets there too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly RestSender _sender;
    private readonly ILoggerFactory _loggers;

    private Line(DiscordServer discord, DiscordOptions options)
    {
        Discord = discord;
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        _http = RestHttp.Create(options.ApiBaseUrl, options.ContactUrl);
        var random = new Random(1);
        _sender = new RestSender(_http, options, TimeProvider.System, random, _loggers.CreateLogger<RestSender>());
        var pace = new GatewayPace
        {
            // Well beyond the server's own, for it counts from when they arrive.
            IdentifyWindow = TimeSpan.FromMilliseconds(600),
            FirstBackoff = TimeSpan.FromMilliseconds(20), LongestBackoff = TimeSpan.FromMilliseconds(200),
            Patience = Patience, Saving = TimeSpan.FromMilliseconds(100),
        };
        Transport = new GatewayTransport(
            new DiscordRest(_sender, TimeProvider.System), options, pace, TimeProvider.System, random, _loggers);
        Running = Transport.RunAsync(new DiscordEvents(Hear, interaction => Interactions.Enqueue(interaction)), _stop.Token);
    }

    public DiscordServer Discord { get; }

    public GatewayTransport Transport { get; }

    public Task Running { get; }

    public LogBook Log { get; } = new();

    public ConcurrentQueue<string> Heard { get; } = new();

    public ConcurrentQueue<Interaction> Interactions { get; } = new();

    public static async Task<Line> OpenAsync(
        DiscordServerOptions? server = null, Action<DiscordOptions>? configure = null, bool ready = true)
    {
        var discord = await DiscordServer.StartAsync(
            (server ?? new DiscordServerOptions()) with { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        return await OpenAsync(discord, configure, ready);
    }

    public static async Task<Line> OpenAsync(DiscordServer discord, Action<DiscordOptions>? configure = null, bool ready = true)
    {
        var options = new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiUrl, StateFolder = null };
        configure?.Invoke(options);
        var line = new Line(discord, options);
        if (ready)
            await line.UntilAsync(() => line.Log.Lines.Any(entry => entry.Contains("is ready", StringComparison.Ordinal)));
        return line;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !holds(); await Task.Delay(10))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience,
                $"Not within {Patience}.\n{string.Join('\n', Log.Lines)}\n{string.Join('\n', Discord.Violations)}");
    }

    /// <summary>Says something and waits until it has been heard.</summary>
    public async Task HearsAsync(string words)
    {
        await Discord.SayAsync(Discord.Channel(), words);
        await UntilAsync(() => Heard.Contains(words));
    }

    public Task StopAsync()
    {
        _stop.Cancel();
        return Running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _sender.Dispose();
        _http.Dispose();
        _loggers.Dispose();
        await Discord.DisposeAsync();
    }

    private void Hear(in MessageView message) => Heard.Enqueue(message.Words());
}
