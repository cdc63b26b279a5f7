using Bot.Discord.Model;
using Bot.Discord.Rest;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>Events over the gateway, on as many shards as Discord recommends or the options say; first responses over REST.</summary>
internal sealed partial class GatewayTransport(
    DiscordRest rest, DiscordOptions options, GatewayPace pace, TimeProvider time, Random random, ILoggerFactory loggers)
    : IDiscordTransport
{
    private readonly ILogger<GatewayTransport> _logger = loggers.CreateLogger<GatewayTransport>();

    private ShardContext? _context;

    public bool ReadsMessages => _context is { ReadsMessages: true };

    public bool Repeats => true;

    public Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, bool once, CancellationToken ct) =>
        rest.RespondAsync(interaction, response, once, ct);

    public async Task RunAsync(DiscordEvents events, CancellationToken ct)
    {
        if (await AskAsync(rest.GatewayAsync, ct) is not { } gateway || await AskAsync(rest.ApplicationAsync, ct) is not { } application)
            return;
        using var gate = new IdentifyGate(
            async again => (await rest.GatewayAsync(again))?.SessionStartLimit, pace.IdentifyWindow, time,
            loggers.CreateLogger<IdentifyGate>());
        gate.Know(gateway.SessionStartLimit);
        var context = new ShardContext(
            options.Token!, application.Me, gateway.Url, options.Shards ?? gateway.Shards, options.Compression, gate, pace, time, random,
            events);
        if (application.MayReadMessages)
            context = context with { Intents = context.Intents | GatewayIntents.MessageContent };
        else
            LogBlind(_logger);
        _context = context;
        PlatformTelemetry.Discord.Lines.Want(context.Shards);
        var store = new SessionStore(options.SessionFile(application.Id), loggers.CreateLogger<SessionStore>());
        store.Open(context.Shards, context.Intents);
        Shard[] shards =
        [
            .. Enumerable.Range(0, context.Shards)
                .Select(id => new Shard(id, context, store.Find(id), new ShardLog(id, loggers.CreateLogger<Shard>()))),
        ];
        using var saving = new CancellationTokenSource();
        var keeping = store.KeepAsync(pace.Saving, () =>
        {
            for (var id = 0; id < shards.Length; id++)
                store.Put(id, shards[id].Session);
        }, time, saving.Token);
        var settling = StartRemains.GiveBackAsync(shards, pace, time, saving.Token);
        await Task.WhenAll(shards.Select(shard => shard.RunAsync(ct)));
        await events.Finish();
        await saving.CancelAsync();
        await Task.WhenAll(keeping, settling);
    }

    /// <summary>Asks until Discord answers; a wrong token ends it before anything is spent.</summary>
    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken ct) where T : class
    {
        while (!rest.IsRefused)
        {
            if (await ask(ct) is { } answer)
                return answer;
            if (!rest.IsRefused)
                await Task.Delay(pace.Asking, time, ct);
        }
        return null;
    }

    [LoggerMessage(421, LogLevel.Information,
        "The Message Content intent is off: the bot answers commands, mentions, replies and direct messages only. " +
        "See the Discord Developer Portal, page Bot")]
    private static partial void LogBlind(ILogger logger);
}
