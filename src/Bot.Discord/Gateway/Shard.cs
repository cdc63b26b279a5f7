using System.Net.WebSockets;
using System.Text.Json;
using Bot.Discord.Model;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>One share of the bot's servers: keeps a session alive over as many connections as it takes.</summary>
/// <param name="session">Left by a process before this one, or null.</param>
internal sealed partial class Shard(int id, ShardContext context, GatewaySession? session, ILogger<Shard> logger)
{
    /// <summary>After so many connects in a row without Hello a session is resumed where sessions begin, or replaced.</summary>
    private const int MostSilent = 3;

    private readonly Backoff _backoff = new(context.Pace.FirstBackoff, context.Pace.LongestBackoff, context.Random);
    private readonly HashSet<string> _complained = new(StringComparer.Ordinal);
    private GatewaySession? _session = session;
    private GatewayIntents _asked = session?.Intents ?? context.Intents;
    private int _silent;
    private long _sequence = session?.Sequence ?? 0;

    /// <summary>As it stands now, to be saved; null where there is none.</summary>
    public GatewaySession? Session => _session is { } open ? open with { Sequence = Volatile.Read(ref _sequence) } : null;

    /// <returns>Completes where cancelled, with the session kept, or where Discord refuses the shard for good.</returns>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var (then, code) = await ConnectOnceAsync(ct);
            if (then == AfterClose.GiveUp || (then == AfterClose.IdentifyWithLess && !_asked.HasFlag(GatewayIntents.MessageContent)))
            {
                LogGivenUp(id, CloseCode.Advice(code));
                return;
            }
            if (then == AfterClose.IdentifyWithLess && context.TakeMessageContentBack())
                LogLess();
            if (then != AfterClose.Resume)
                _session = null;
            if (!ct.IsCancellationRequested)
                await Task.Delay(PauseBefore(then), context.Time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Discord asks for one to five seconds before a session that replaces another.</summary>
    private TimeSpan PauseBefore(AfterClose then)
    {
        var pause = _backoff.Next();
        var least = context.Pace.FirstBackoff * (1 + 4 * context.Random.NextDouble());
        return then == AfterClose.Identify && pause < least ? least : pause;
    }

    private async Task<(AfterClose Then, int? Code)> ConnectOnceAsync(CancellationToken ct)
    {
        using var connection = new GatewayConnection(context);
        var then = (AfterClose?)null;
        var elsewhere = _silent >= MostSilent;
        var greeted = false;
        var work = Task.CompletedTask;
        var beat = Task.CompletedTask;
        try
        {
            await connection.ConnectAsync(context.Address(elsewhere ? context.Url : _session?.ResumeUrl ?? context.Url), ct);
            await using var stopping = ct.Register(() => work = connection.CloseAsync());
            using var hello = new CancellationTokenSource(context.Pace.Patience, context.Time);
            await using var silent = hello.Token.Register(connection.Cut);
            await connection.HearAsync(Handle, Complain);

            bool Handle(PayloadAssembler payload)
            {
                switch (payload.Head.Op)
                {
                    case GatewayOp.Hello:
                        greeted = true;
                        hello.CancelAfter(Timeout.InfiniteTimeSpan);
                        var interval = JsonOf(payload.Body, DiscordJson.Default.HelloEvent).HeartbeatInterval;
                        beat = connection.BeatAsync(
                            TimeSpan.FromMilliseconds(Math.Clamp(interval, 100, 600_000)), () => _session is null ? null : _sequence);
                        work = OpenAsync(connection);
                        break;
                    case GatewayOp.Dispatch:
                        Dispatch(payload);
                        break;
                    case GatewayOp.Heartbeat:
                        _ = connection.SendAsync(GatewayWriter.Heartbeat(_session is null ? null : _sequence));
                        break;
                    case GatewayOp.HeartbeatAck:
                        connection.Acknowledge();
                        break;
                    case GatewayOp.Reconnect:
                        then = AfterClose.Resume;
                        _backoff.Succeeded();
                        return false;
                    case GatewayOp.InvalidSession:
                        then = payload.Body.StartsWith("true"u8) ? AfterClose.Resume : AfterClose.Identify;
                        return false;
                    default:
                        Complain(new JsonException($"opcode {payload.Head.Op} is unknown"));
                        break;
                }
                return true;
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or IOException or InvalidDataException
            or OperationCanceledException or HttpRequestException)
        {
            if (!ct.IsCancellationRequested)
                LogBroken(id, connection.IsDead ? "no heartbeat was acknowledged" : broken.Message);
        }
        PlatformTelemetry.Discord.Lines.Down(id);
        if (connection.CloseCode is { } closed)
            LogClosed(id, closed);
        else
            await connection.CloseAsync();
        connection.Cut();
        await Task.WhenAll(work, beat);
        then ??= CloseCode.Then(connection.CloseCode);
        if (_session is null || (greeted && !elsewhere))
            _silent = 0;
        else if (!greeted)
            _silent++;
        else if (_silent > 0 && then == AfterClose.Resume && !ct.IsCancellationRequested)
            // Discord is there, and took the session neither at its own address nor here.
            then = AfterClose.Identify;
        return (then.Value, connection.CloseCode);
    }

    private async Task OpenAsync(GatewayConnection connection)
    {
        if (Session is { } resumable)
        {
            await connection.SendAsync(GatewayWriter.Resume(context, resumable));
            return;
        }
        try
        {
            await context.Gate.EnterAsync(id, connection.Line);
            _asked = context.Intents;
            await connection.SendAsync(GatewayWriter.Identify(context, id, _asked));
        }
        catch (OperationCanceledException)
        {
            // The line ended while it waited.
        }
    }

    private void Dispatch(PayloadAssembler payload)
    {
        try
        {
            switch (payload.Head.Event)
            {
                case EventKind.Ready:
                    var ready = JsonOf(payload.Body, DiscordJson.Default.ReadyEvent);
                    _session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, _asked, 0);
                    Open();
                    LogReady(id, context.Shards);
                    foreach (var guild in ready.Guilds ?? [])
                        context.Events.Present(guild.Id);
                    break;
                case EventKind.Resumed:
                    Open();
                    GatewayInstruments.Resumes.Add(1);
                    LogResumed(id);
                    break;
                case EventKind.MessageCreate:
                    context.Events.Message(MessageView.Read(payload.Body, context.Me));
                    break;
                case EventKind.InteractionCreate:
                    context.Events.Interaction(JsonOf(payload.Body, DiscordJson.Default.Interaction));
                    break;
                case EventKind.GuildDelete:
                    if (JsonOf(payload.Body, DiscordJson.Default.GuildEvent) is { Unavailable: not true, Id: var left })
                        context.Events.Left(left);
                    break;
            }
        }
        finally
        {
            // Only once it has been taken in: a resume replays what comes after this number. What cannot be read is not asked for again.
            if (payload.Head.Sequence is { } number)
                Volatile.Write(ref _sequence, number);
        }
    }

    private void Open()
    {
        _silent = 0;
        _backoff.Succeeded();
        PlatformTelemetry.Discord.Lines.Up(id);
    }

    /// <summary>Says once for each kind what could not be read; the text of the error stays out, it may quote a message.</summary>
    private void Complain(Exception error)
    {
        var kind = error is JsonException { LineNumber: null } ? error.Message : error.GetType().Name;
        if (_complained.Count < 20 && _complained.Add(kind))
            LogUnreadable(id, kind);
    }

    private static T JsonOf<T>(ReadOnlySpan<byte> body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        // The body is followed by what closes the payload.
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("It is null.");
    }

    [LoggerMessage(441, LogLevel.Information, "Discord shard {Shard} of {Shards} is ready")]
    private partial void LogReady(int shard, int shards);

    [LoggerMessage(442, LogLevel.Information, "Discord shard {Shard} has resumed its session")]
    private partial void LogResumed(int shard);

    [LoggerMessage(443, LogLevel.Information, "Discord shard {Shard} was closed with {Code}; it comes back")]
    private partial void LogClosed(int shard, int code);

    [LoggerMessage(444, LogLevel.Warning, "Discord shard {Shard} lost its connection ({Why}); it comes back")]
    private partial void LogBroken(int shard, string why);

    [LoggerMessage(445, LogLevel.Error, "Discord shard {Shard} has stopped: {Why}")]
    private partial void LogGivenUp(int shard, string why);

    [LoggerMessage(446, LogLevel.Warning,
        "Discord does not grant the Message Content intent: the bot answers commands, mentions, replies and direct messages only")]
    private partial void LogLess();

    [LoggerMessage(447, LogLevel.Warning, "Discord shard {Shard} was sent something it cannot read, and skipped it: {Kind}")]
    private partial void LogUnreadable(int shard, string kind);
}
