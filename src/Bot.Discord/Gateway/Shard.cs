using System.Net.WebSockets;
using System.Text.Json;
using Bot.Discord.Model;
using Bot.Telemetry;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>One share of the bot's servers: keeps a session alive over as many connections as it takes.</summary>
/// <param name="session">Left by a process before this one, or null.</param>
internal sealed class Shard(int id, ShardContext context, GatewaySession? session, ILogger<Shard> logger)
{
    /// <summary>After so many connects in a row without Hello a session is resumed where sessions begin, or replaced.</summary>
    private const int MostSilent = 3;

    private readonly Backoff _backoff = new(context.Pace.FirstBackoff, context.Pace.LongestBackoff, context.Random);
    private readonly ShardLog _log = new(id, logger);
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
            var (then, code) = await TryAsync(ct);
            if (then == AfterClose.GiveUp || (then == AfterClose.IdentifyWithLess && !_asked.HasFlag(GatewayIntents.MessageContent)))
            {
                _log.GivenUp(id, CloseCode.Advice(code));
                return;
            }
            if (then == AfterClose.IdentifyWithLess && context.TakeMessageContentBack())
                _log.Less();
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

    /// <summary>What nobody foresaw costs the session, lest that be what is wrong, and never the shard.</summary>
    private async Task<(AfterClose Then, int? Code)> TryAsync(CancellationToken ct)
    {
        try
        {
            return await ConnectOnceAsync(ct);
        }
        catch (Exception unexpected)
        {
            _log.Failed(unexpected);
            return (ct.IsCancellationRequested ? AfterClose.Resume : AfterClose.Identify, null);
        }
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
            await connection.HearAsync(Handle, _log.Complain);

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
                        _log.Complain(new JsonException($"opcode {payload.Head.Op} is unknown"));
                        break;
                }
                return true;
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or IOException or InvalidDataException
            or OperationCanceledException or HttpRequestException)
        {
            if (!ct.IsCancellationRequested)
                _log.Broken(id, connection.IsDead ? "no heartbeat was acknowledged" : broken.Message);
        }
        finally
        {
            PlatformTelemetry.Discord.Lines.Down(id);
            if (connection.CloseCode is { } closed)
                _log.Closed(id, closed);
            else
                await connection.CloseAsync();
            connection.Cut();
            await Task.WhenAll(work, beat);
        }
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
        catch
        {
            connection.Cut();
            throw;
        }
    }

    private void Dispatch(PayloadAssembler payload)
    {
        try
        {
            switch (payload.Head.Event)
            {
                case EventKind.Ready:
                    var ready = ReadyIn(payload.Body);
                    _session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl, _asked, 0);
                    Open();
                    _log.Ready(id, context.Shards);
                    foreach (var guild in ready.Guilds ?? [])
                        context.Events.Present(guild.Id);
                    break;
                case EventKind.Resumed:
                    Open();
                    GatewayInstruments.Resumes.Add(1);
                    _log.Resumed(id);
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

    /// <exception cref="InvalidDataException">There is no session in it, so that the line is of no use.</exception>
    private static ReadyEvent ReadyIn(ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonOf(body, DiscordJson.Default.ReadyEvent) is { SessionId.Length: > 0 } ready)
                return ready;
        }
        catch (JsonException)
        {
            // As if it were not there.
        }
        throw new InvalidDataException("READY names no session");
    }

    private static T JsonOf<T>(ReadOnlySpan<byte> body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        // The body is followed by what closes the payload.
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("It is null.");
    }
}
